// What is being cleared can no longer be published.
MATCH (import:Import {id: $id, state: 'pending'})
SET import.state = 'clearing'
