// Areas as they are stored; `links`: the import that a relationship came from, then that of the node it leads to.
UNWIND $ids AS id
MATCH (area:Area {id: id})
WHERE area.import IN $published
OPTIONAL MATCH (area)-[partOf:PART_OF]->(parent:Area)
RETURN properties(area) AS area, parent.id AS parent,
       {PART_OF: [partOf.import, parent.import]} AS links
