// That an import says these ties too, though they are stored already; undirected ties are found either way round.
UNWIND range(0, size($from) - 1) AS i
MATCH (from:Actor {id: $from[i]})-[tie:$($type)]-(to:Actor {id: $to[i]})
WHERE tie.import <> $import
  AND (NOT $directed OR startNode(tie) = from)
  AND (tie.context = $context[i] OR (tie.context IS NULL AND $context[i] IS NULL))
  AND (tie.since = $since[i] OR (tie.since IS NULL AND $since[i] IS NULL))
WITH DISTINCT tie
WHERE NOT $import IN coalesce(tie.statedBy, [])
SET tie.statedBy = coalesce(tie.statedBy, []) + $import
