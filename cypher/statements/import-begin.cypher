CREATE (import:Import {id: $id, at: $at, state: 'pending'})
SET import += $fields
