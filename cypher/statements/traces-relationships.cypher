MATCH ()-[relationship]->()
RETURN type(relationship) AS sort, properties(relationship) AS fields
