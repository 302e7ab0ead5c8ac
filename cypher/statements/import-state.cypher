MATCH (import:Import {id: $id})
RETURN properties(import) AS import
