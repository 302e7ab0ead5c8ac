MATCH (restored:AuditRestored {id: 'restored'})
DELETE restored
