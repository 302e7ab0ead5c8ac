MATCH (node:Result)
RETURN id(node) AS number, labels(node) AS labels, properties(node) AS properties
