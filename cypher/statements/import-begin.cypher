CREATE (import:Import {id: $id, at: $at, by: $by, file: $file, state: 'pending'})
