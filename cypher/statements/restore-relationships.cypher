// One type at a time; row i of every list is one relationship. Its ends are given by Neo4j's own numbers.
UNWIND range(0, size($from) - 1) AS i
MATCH (from) WHERE id(from) = $from[i]
MATCH (to) WHERE id(to) = $to[i]
CREATE (from)-[relationship:$($type)]->(to)
SET relationship = $properties[i]
