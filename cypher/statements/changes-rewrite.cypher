UNWIND $rows AS row
MATCH (change:Change) WHERE elementId(change) = row.number
SET change.import = row.import, change.before = row.before, change.origins = row.origins
