MATCH (erasure:Erasure {id: $id})
RETURN properties(erasure) AS erasure
