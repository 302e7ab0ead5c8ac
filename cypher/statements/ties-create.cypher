// One type of tie at a time; row i of every list is one tie. Its ends are given by Neo4j's own numbers.
UNWIND range(0, size($from) - 1) AS i
MATCH (from) WHERE id(from) = $from[i]
MATCH (to) WHERE id(to) = $to[i]
CREATE (from)-[tie:$($type) {
  strength: $strength[i], ladder: $ladder[i], since: $since[i], until: $until[i],
  context: $context[i], role: $role[i], import: $import}]->(to)
