// The head only ever moves on, also where two answers overtake each other.
MERGE (head:AuditHead {id: 'head'})
  ON CREATE SET head.sequence = $sequence, head.hash = $hash
WITH head
WHERE head.sequence < $sequence
SET head.sequence = $sequence, head.hash = $hash
