// Everybody a plan may be about.
MATCH (actor:Actor)
WHERE actor.import IN $published
RETURN actor.id AS id
