// Who collaborates with whom, and how far up the ladder of four steps they have come.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (a:Actor)-[tie:COLLABORATES_WITH]-(b:Actor)
WHERE tie.import IN published AND a.id < b.id
RETURN a.label AS body, b.label AS otherBody,
       CASE toInteger(max(tie.ladder))
         WHEN 1 THEN 'networking' WHEN 2 THEN 'coordination' WHEN 3 THEN 'cooperation' WHEN 4 THEN 'partnership'
         ELSE 'not recorded' END AS step
ORDER BY body, otherBody
