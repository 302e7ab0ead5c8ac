CALL () { MATCH (node) RETURN count(node) AS nodes }
CALL () { MATCH ()-[relationship]->() RETURN count(relationship) AS relationships }
RETURN nodes + relationships AS total
