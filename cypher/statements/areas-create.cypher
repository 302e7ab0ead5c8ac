UNWIND $rows AS row
CREATE (area:Area)
SET area = row.properties
