// One type of tie at a time; row i of every list is one tie.
UNWIND range(0, size($from) - 1) AS i
MATCH (from:Actor {id: $from[i]})
MATCH (to:Actor {id: $to[i]})
CREATE (from)-[tie:$($type) {
  strength: $strength[i], ladder: $ladder[i], since: $since[i], until: $until[i],
  context: $context[i], role: $role[i], import: $import}]->(to)
