// Those between nodes that describe the schema are left out by the program, which knows the nodes it has written.
MATCH (from)-[relationship]->(to)
RETURN id(from) AS from, id(to) AS to, type(relationship) AS type, properties(relationship) AS properties
