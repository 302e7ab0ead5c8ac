MATCH (key:AuditKey)
RETURN key.id AS id, key.key AS key
