// Each node gets this one relationship instead of the one it had, if any; without `to` it gets none.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
OPTIONAL MATCH (actor)-[old:BELONGS_TO]->()
DELETE old
WITH actor, row
WHERE row.to IS NOT NULL
MATCH (home:Area {id: row.to})
CREATE (actor)-[:BELONGS_TO {import: row.import}]->(home)
