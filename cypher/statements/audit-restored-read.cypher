MATCH (restored:AuditRestored {id: 'restored'})
RETURN restored.why AS why
