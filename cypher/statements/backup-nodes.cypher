// Every node but those that describe the schema, and the results of studies, which are large and read one by one.
MATCH (node)
WHERE NOT node:__Neo4jMigration AND NOT node:__Neo4jMigrationsLock AND NOT node:Result
RETURN id(node) AS number, labels(node) AS labels, properties(node) AS properties
