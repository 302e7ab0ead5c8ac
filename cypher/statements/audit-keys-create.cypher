UNWIND $rows AS row
MERGE (key:AuditKey {id: row.id})
  ON CREATE SET key.key = row.key
RETURN key.id AS id, key.key AS key
