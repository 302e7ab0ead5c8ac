// The links of new nodes, one type at a time: from $from[i] to $to[i], both given by Neo4j's own numbers.
UNWIND range(0, size($from) - 1) AS i
MATCH (from) WHERE id(from) = $from[i]
MATCH (to) WHERE id(to) = $to[i]
CREATE (from)-[:$($type) {import: $import}]->(to)
