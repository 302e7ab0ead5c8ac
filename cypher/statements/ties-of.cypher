MATCH (actor:Actor {id: $id})-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]-()
WHERE tie.import IN $published
WITH DISTINCT tie
RETURN startNode(tie).id AS from, endNode(tie).id AS to, type(tie) AS type, coalesce(tie.ladder, tie.strength) AS strength,
       tie.since AS since, tie.until AS until, tie.context AS context, tie.role AS role
