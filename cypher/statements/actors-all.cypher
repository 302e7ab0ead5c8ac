// Each actor by Neo4j's own number, its labels and its properties; 5,000 to a record, for few large records are read faster than many
// small ones.
MATCH (actor:Actor)
WHERE actor.import IN $published
WITH collect([id(actor), labels(actor), properties(actor)]) AS actors
UNWIND range(0, size(actors) - 1, 5000) AS first
RETURN actors[first..first + 5000] AS actors
