MATCH (node)
WHERE NOT node:__Neo4jMigration AND NOT node:__Neo4jMigrationsLock AND NOT node:Restoring
UNWIND labels(node) AS name
RETURN name, count(*) AS count
