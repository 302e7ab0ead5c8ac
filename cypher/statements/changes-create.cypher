// What a thing was before the import changed it, and the imports this came from.
UNWIND $rows AS row
CREATE (:Change {import: $import, sort: row.sort, key: row.key, before: row.before, origins: row.origins})
