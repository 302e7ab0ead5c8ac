// Persons of two different areas who have a tie that holds today: direct bridges between areas.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (a:Area)<-[:IN_AREA]-(one:Actor)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH]-(other:Actor)-[:IN_AREA]->(b:Area)
WHERE tie.import IN published AND a.id < b.id
  AND coalesce(tie.since <= date(), true) AND coalesce(date() < tie.until, true)
RETURN a.label AS area, b.label AS otherArea, count(DISTINCT [one.id, other.id]) AS pairs
ORDER BY pairs DESC, area, otherArea
