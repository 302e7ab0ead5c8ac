MATCH (import:Import {id: $id, state: 'published'})
SET import += $fields
RETURN properties(import) AS import
