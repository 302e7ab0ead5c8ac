// From now on these persons are no longer recognised; that they were erased remains.
MATCH (erasure:Erasure) WHERE erasure.id IN $ids
SET erasure.endedBy = $by
REMOVE erasure.hash, erasure.key, erasure.markHash
