// Each node gets this one relationship instead of the one it had, if any; without `to` it gets none.
UNWIND $rows AS row
MATCH (referral:Referral {id: row.id})
OPTIONAL MATCH (referral)-[old:BY]->()
DELETE old
WITH referral, row
WHERE row.to IS NOT NULL
MATCH (guide:Actor {id: row.to})
CREATE (referral)-[:BY {import: row.import}]->(guide)
