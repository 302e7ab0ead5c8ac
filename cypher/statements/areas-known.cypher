// Which of these ids are areas of the network.
UNWIND $ids AS id
MATCH (area:Area {id: id})
WHERE area.import IN $published
RETURN id
