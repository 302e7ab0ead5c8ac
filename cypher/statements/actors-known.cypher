// Which of these ids are actors of the network.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
WHERE actor.import IN $published
RETURN id
