// That a person was erased, without saying whom. Where a backup had brought it back it is done once more: what went is told of the first time.
MERGE (erasure:Erasure {id: $id})
SET erasure += CASE WHEN coalesce(erasure.times, 0) = 0 THEN $fields ELSE {} END,
    erasure.times = coalesce(erasure.times, 0) + 1
RETURN properties(erasure) AS erasure
