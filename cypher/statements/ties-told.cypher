// The single ties of an actor on a date, or those with one other actor, each with the imports that say it; the one it came from is the first.
MATCH (actor:Actor {id: $id})-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]-(other:Actor)
WHERE tie.import IN $published AND ($other IS NULL OR other.id = $other)
  AND (tie.since IS NULL OR tie.since <= $date) AND (tie.until IS NULL OR tie.until > $date)
WITH DISTINCT tie
RETURN startNode(tie).id AS from, endNode(tie).id AS to, type(tie) AS type, coalesce(tie.ladder, tie.strength) AS strength,
       tie.since AS since, tie.until AS until, tie.context AS context, tie.role AS role,
       [import IN [tie.import] + coalesce(tie.statedBy, []) WHERE import IN $published] AS imports
