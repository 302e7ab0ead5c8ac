MATCH (actor:Actor)
WHERE actor.import IN $published
RETURN actor.id
LIMIT 1
