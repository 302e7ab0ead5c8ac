// Attributes of others that hold the person's id and nothing else.
MATCH (actor:Actor)
WITH actor, [name IN keys(actor) WHERE NOT name IN ['id', 'import'] AND actor[name] = $id] AS names
WHERE size(names) > 0
UNWIND names AS name
SET actor[name] = null
RETURN count(*) AS mentions
