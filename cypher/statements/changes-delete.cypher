MATCH (change:Change {import: $import})
DELETE change
