// Each node gets this one relationship instead of the one it had, if any; without `to` it gets none.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
OPTIONAL MATCH (actor)-[old:IN_AREA]->()
DELETE old
WITH actor, row
WHERE row.to IS NOT NULL
MATCH (area:Area {id: row.to})
CREATE (actor)-[:IN_AREA {import: row.import}]->(area)
