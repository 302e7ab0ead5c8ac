// Who is no longer there has no key either: it would hold the person's id.
MATCH (key:AuditKey)
WHERE NOT EXISTS { MATCH (:Actor {id: key.id}) }
DELETE key
