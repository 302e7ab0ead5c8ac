UNWIND $rows AS row
MATCH (area:Area {id: row.properties.id})
WITH area, row, area.statedBy AS stated
SET area = row.properties, area.statedBy = stated
