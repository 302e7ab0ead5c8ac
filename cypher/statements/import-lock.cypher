// Nobody else decides about the import until this transaction ends; whoever was about to is waited for.
MATCH (import:Import {id: $id})
SET import.id = $id
