// Nodes with the same labels. `numbers`: by which Neo4j itself knows them, beside the `rows` they were made from.
UNWIND range(0, size($rows) - 1) AS row
CREATE (node:$($labels))
SET node = $rows[row]
RETURN collect(row) AS rows, collect(id(node)) AS numbers
