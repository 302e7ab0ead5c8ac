UNWIND $numbers AS number
MATCH (change:Change) WHERE elementId(change) = number
DELETE change
