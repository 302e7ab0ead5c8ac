MATCH (area:Area)
WHERE area.import IN $published
OPTIONAL MATCH (area)-[:PART_OF]->(parent:Area)
RETURN properties(area) AS area, parent.id AS parent
