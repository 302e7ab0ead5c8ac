// Another actor of the same name.
MATCH (actor:Actor)
WHERE actor.label = $label AND actor.id <> $id
RETURN actor.id
LIMIT 1
