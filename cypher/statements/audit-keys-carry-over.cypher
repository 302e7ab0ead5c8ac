// Only for whom the restored data hold: a key for nobody would only tell that there was somebody.
UNWIND $rows AS row
MATCH (:Actor {id: row.id})
MERGE (key:AuditKey {id: row.id})
SET key.key = row.key
