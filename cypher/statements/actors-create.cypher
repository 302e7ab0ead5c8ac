// $labels: the labels of the actors' kinds; the statement is run once for each combination of kinds.
// `numbers`: by which Neo4j itself knows the new nodes, beside the `rows` they were made from.
UNWIND range(0, size($rows) - 1) AS row
CREATE (actor:Actor:$($labels))
SET actor = $rows[row]
RETURN collect(row) AS rows, collect(id(actor)) AS numbers
