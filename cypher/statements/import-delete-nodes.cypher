MATCH (node:Referral|Actor|Area)
WHERE node.import = $import
CALL (node) { DELETE node } IN TRANSACTIONS OF 20000 ROWS
