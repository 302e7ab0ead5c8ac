MATCH (erasure:Erasure)
RETURN properties(erasure) AS erasure
ORDER BY erasure.at DESC, erasure.id
