// Each node gets this one relationship instead of the one it had, if any; without `to` it gets none.
UNWIND $rows AS row
MATCH (area:Area {id: row.id})
OPTIONAL MATCH (area)-[old:PART_OF]->()
DELETE old
WITH area, row
WHERE row.to IS NOT NULL
MATCH (parent:Area {id: row.to})
CREATE (area)-[:PART_OF {import: row.import}]->(parent)
