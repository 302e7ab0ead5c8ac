MATCH (from)-[relationship]->()
WHERE NOT from:__Neo4jMigration
RETURN type(relationship) AS name, count(*) AS count
