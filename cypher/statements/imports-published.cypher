MATCH (import:Import {state: 'published'})
RETURN import.id AS id
ORDER BY id
