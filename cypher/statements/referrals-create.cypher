// `numbers`: by which Neo4j itself knows the new nodes, beside the `rows` they were made from.
UNWIND range(0, size($rows) - 1) AS row
CREATE (referral:Referral)
SET referral = $rows[row]
RETURN collect(row) AS rows, collect(id(referral)) AS numbers
