// The imports that some actors came from.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
MATCH (import:Import {id: actor.import})
RETURN id, properties(import) AS import
