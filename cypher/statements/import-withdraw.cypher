// From this transaction on, the rows of the import are no longer part of the network.
MATCH (import:Import {id: $id, state: 'published'})
SET import.state = 'undoing'
RETURN import.id
