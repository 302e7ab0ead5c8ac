// By what erased persons are recognised.
MATCH (erasure:Erasure)
WHERE erasure.hash IS NOT NULL
RETURN erasure.id AS id, erasure.at AS at, erasure.key AS key, erasure.hash AS hash
ORDER BY erasure.at, erasure.id
