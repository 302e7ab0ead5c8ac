// Which imports say a tie: the one it came from, and later ones.
UNWIND range(0, size($from) - 1) AS i
MATCH (from:Actor {id: $from[i]})-[tie:$($type)]-(to:Actor {id: $to[i]})
WHERE tie.import IN $published
  AND (NOT $directed OR startNode(tie) = from)
  AND (tie.context = $context[i] OR (tie.context IS NULL AND $context[i] IS NULL))
  AND (tie.since = $since[i] OR (tie.since IS NULL AND $since[i] IS NULL))
RETURN [tie.import] + coalesce(tie.statedBy, []) AS imports
