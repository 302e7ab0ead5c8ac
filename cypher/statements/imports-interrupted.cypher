// What was under way when the program stopped.
MATCH (import:Import)
WHERE import.state IN ['pending', 'clearing', 'undoing']
RETURN properties(import) AS import
ORDER BY import.id
