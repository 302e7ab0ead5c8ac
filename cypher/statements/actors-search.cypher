// A scan: tens of thousands of names take some tens of milliseconds, and an index would slow every import down.
MATCH (actor:Actor)
WHERE actor.import IN $published
WITH actor, toLower(coalesce(actor.label, actor.id)) AS name, toLower(actor.id) AS id
WHERE name CONTAINS $text OR id CONTAINS $text
WITH actor, name, CASE WHEN name STARTS WITH $text OR id STARTS WITH $text THEN 0 ELSE 1 END AS place
ORDER BY place, name, id
LIMIT $limit
OPTIONAL MATCH (actor)-[:IN_AREA]->(area:Area)
OPTIONAL MATCH (actor)-[:BELONGS_TO]->(home:Area)
RETURN labels(actor) AS labels, properties(actor) AS actor, area.id AS area, home.id AS home
ORDER BY place, name, actor.id
