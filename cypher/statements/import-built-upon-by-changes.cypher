// Later imports that changed what this import added, changed or put in place.
MATCH (later:Change)
WHERE later.import > $import
OPTIONAL MATCH (earlier:Change {import: $import})
WHERE earlier.sort = later.sort AND earlier.key = later.key
WITH later, count(earlier) AS both
WHERE both > 0 OR $import IN later.origins
RETURN DISTINCT later.import AS import
