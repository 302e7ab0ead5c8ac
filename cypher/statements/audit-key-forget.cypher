MATCH (key:AuditKey {id: $id})
DELETE key
RETURN count(*) AS forgotten
