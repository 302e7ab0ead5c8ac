MERGE (restored:AuditRestored {id: 'restored'})
SET restored.why = $why
