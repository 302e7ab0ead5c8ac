MATCH (import:Import {id: $id})
WHERE import.state <> 'published'
DELETE import
