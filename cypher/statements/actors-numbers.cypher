// The numbers by which Neo4j itself knows these actors, whatever import they came from.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN id, id(actor) AS number
