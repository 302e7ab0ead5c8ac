MATCH (change:Change {import: $import})
RETURN change.sort AS sort, change.before AS before
