MATCH ()-[relationship]->()
WHERE relationship.import = $import
CALL (relationship) { DELETE relationship } IN TRANSACTIONS OF 20000 ROWS
