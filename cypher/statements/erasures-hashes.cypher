// By what erased persons are recognised. There was no mark of those who were erased before there were any.
MATCH (erasure:Erasure)
WHERE erasure.hash IS NOT NULL
RETURN erasure.id AS id, erasure.at AS at, erasure.key AS key, erasure.hash AS hash, coalesce(erasure.markHash, '') AS markHash
ORDER BY erasure.at, erasure.id
