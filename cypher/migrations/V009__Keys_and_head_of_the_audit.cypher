// Each person that was looked at has a key of its own, whose loss makes what the audit holds of the person unreadable.
CREATE CONSTRAINT audit_key_id IF NOT EXISTS FOR (key:AuditKey) REQUIRE key.id IS UNIQUE;
CREATE CONSTRAINT audit_head_id IF NOT EXISTS FOR (head:AuditHead) REQUIRE head.id IS UNIQUE;
