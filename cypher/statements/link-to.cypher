// Each node gets this one relationship instead of the one it had, if any; without `to` it gets none.
UNWIND $rows AS row
MATCH (referral:Referral {id: row.id})
OPTIONAL MATCH (referral)-[old:TO]->()
DELETE old
WITH referral, row
WHERE row.to IS NOT NULL
MATCH (community:Actor {id: row.to})
CREATE (referral)-[:TO {import: row.import}]->(community)
