// How many there are of each kind. A person who is both citizen and ambassador counts in both lines.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (actor:Actor) WHERE actor.import IN published
UNWIND [label IN labels(actor) WHERE label <> 'Actor'] AS kind
RETURN kind, count(*) AS actors
ORDER BY kind
