// Those with the same labels and areas come together, at most 5,000 to a record: few large records are read faster than many small ones.
MATCH (actor:Actor)
WHERE actor.import IN $published
OPTIONAL MATCH (actor)-[:IN_AREA]->(area:Area)
OPTIONAL MATCH (actor)-[:BELONGS_TO]->(home:Area)
WITH labels(actor) AS labels, area.id AS area, home.id AS home, collect(properties(actor)) AS together
UNWIND range(0, size(together) - 1, 5000) AS first
RETURN labels, area, home, together[first..first + 5000] AS actors
