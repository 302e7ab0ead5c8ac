// What an expiring import changed, and what later imports that stay have recorded of the same things, or of what came from it.
MATCH (change:Change {import: $import})
RETURN elementId(change) AS number, change.import AS import, change.sort AS sort, change.key AS key, change.before AS before,
       change.origins AS origins
UNION
MATCH (later:Change)
WHERE later.import IN $kept AND later.import > $import
OPTIONAL MATCH (own:Change {import: $import})
WHERE own.key = later.key AND own.sort = later.sort
WITH later, count(own) AS both
WHERE both > 0 OR $import IN later.origins
RETURN elementId(later) AS number, later.import AS import, later.sort AS sort, later.key AS key, later.before AS before,
       later.origins AS origins
