MATCH (import:Import {state: 'published'})
RETURN properties(import) AS import
ORDER BY import.id DESC
