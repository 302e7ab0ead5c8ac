// From this transaction on, the rows of the import are part of the network.
MATCH (import:Import {id: $id, state: 'pending'})
SET import.state = 'published', import.at = $at, import += $counts
RETURN properties(import) AS import
