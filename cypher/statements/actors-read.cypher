MATCH (actor:Actor)
WHERE actor.import IN $published
OPTIONAL MATCH (actor)-[:IN_AREA]->(area:Area)
OPTIONAL MATCH (actor)-[:BELONGS_TO]->(home:Area)
RETURN labels(actor) AS labels, properties(actor) AS actor, area.id AS area, home.id AS home
