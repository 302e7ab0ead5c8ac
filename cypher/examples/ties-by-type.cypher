// How many ties of each type there are, since when, and how many of them have ended.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (from:Actor)-[tie]->(to:Actor) WHERE tie.import IN published
RETURN type(tie) AS type, count(*) AS ties, min(tie.since) AS first, max(tie.since) AS last, count(tie.until) AS ended
ORDER BY type
