// The numbers by which Neo4j itself knows these areas, whatever import they came from.
UNWIND $ids AS id
MATCH (area:Area {id: id})
RETURN id, id(area) AS number
