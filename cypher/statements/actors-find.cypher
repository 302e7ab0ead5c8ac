// Actors as they are stored; `links`: the import that a relationship came from, then that of the node it leads to.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
WHERE actor.import IN $published
OPTIONAL MATCH (actor)-[in:IN_AREA]->(area:Area)
OPTIONAL MATCH (actor)-[belongs:BELONGS_TO]->(home:Area)
RETURN labels(actor) AS labels, properties(actor) AS actor, area.id AS area, home.id AS home,
       {IN_AREA: [in.import, area.import], BELONGS_TO: [belongs.import, home.import]} AS links
