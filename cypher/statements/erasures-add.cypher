// Erasures the database does not know, because it is older than they are.
UNWIND $rows AS row
MERGE (erasure:Erasure {id: row.id})
ON CREATE SET erasure.at = row.at, erasure.key = row.key, erasure.hash = row.hash, erasure.markHash = row.markHash, erasure.times = 0
