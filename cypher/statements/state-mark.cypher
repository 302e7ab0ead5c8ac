// What the network is made of: its imports, and the erasures since.
OPTIONAL MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS imports
OPTIONAL MATCH (erasure:Erasure)
WITH imports, collect(erasure.id + ' ' + coalesce(erasure.times, 0)) AS erasures
UNWIND imports + erasures AS mark
RETURN mark
ORDER BY mark
