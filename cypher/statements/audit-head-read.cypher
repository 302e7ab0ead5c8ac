MATCH (head:AuditHead {id: 'head'})
RETURN head.sequence AS sequence, head.hash AS hash
