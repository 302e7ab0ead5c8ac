UNWIND $ids AS id
MATCH (key:AuditKey {id: id})
RETURN key.id AS id, key.key AS key
