// Those with the same labels and areas come as one record: that halves the time.
MATCH (actor:Actor)
WHERE actor.import IN $published
OPTIONAL MATCH (actor)-[:IN_AREA]->(area:Area)
OPTIONAL MATCH (actor)-[:BELONGS_TO]->(home:Area)
RETURN labels(actor) AS labels, area.id AS area, home.id AS home, collect(properties(actor)) AS actors
