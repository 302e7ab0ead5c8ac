UNWIND $rows AS row
MATCH (area:Area {id: row.properties.id})
SET area = row.properties
