// A person's ties with the imports that say them; `body`: what is at the other end, if it is no person.
MATCH (:Actor {id: $id})-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]-(other:Actor)
WHERE tie.import IN $published
WITH DISTINCT tie, CASE WHEN other:Citizen|Ambassador|Professional THEN null ELSE coalesce(other.label, other.id) END AS body
RETURN startNode(tie).id AS from, endNode(tie).id AS to, type(tie) AS type, coalesce(tie.ladder, tie.strength) AS strength,
       tie.since AS since, tie.until AS until, tie.context AS context, tie.role AS role, body,
       [import IN [tie.import] + coalesce(tie.statedBy, []) WHERE import IN $published] AS imports
ORDER BY type, since, from, to
