MATCH (node) WHERE NOT node:__Neo4jMigration
RETURN reduce(name = '', label IN labels(node) | CASE WHEN name = '' THEN label ELSE name + ':' + label END) AS sort,
       properties(node) AS fields
