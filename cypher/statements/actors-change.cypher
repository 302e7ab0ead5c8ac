UNWIND $rows AS row
MATCH (actor:Actor {id: row.properties.id})
SET actor = row.properties
REMOVE actor:Citizen:Ambassador:Professional:Association:Organisation:Forum:Place:Activity
SET actor:$(row.labels)
