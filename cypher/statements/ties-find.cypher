// The stored ties with the same identity as the wanted ones; undirected ties are found either way round.
UNWIND range(0, size($from) - 1) AS i
MATCH (from:Actor {id: $from[i]})-[tie:$($type)]-(to:Actor {id: $to[i]})
WHERE tie.import IN $published
  AND (NOT $directed OR startNode(tie) = from)
  AND (tie.context = $context[i] OR (tie.context IS NULL AND $context[i] IS NULL))
  AND (tie.since = $since[i] OR (tie.since IS NULL AND $since[i] IS NULL))
RETURN i AS row, startNode(tie).id AS from, endNode(tie).id AS to, type(tie) AS type, coalesce(tie.ladder, tie.strength) AS strength,
       tie.since AS since, tie.until AS until, tie.context AS context, tie.role AS role, tie.import AS import
