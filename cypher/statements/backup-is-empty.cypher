RETURN NOT EXISTS {
  MATCH (node)
  WHERE NOT node:__Neo4jMigration AND NOT node:__Neo4jMigrationsLock AND NOT node:Restoring
} AS empty
