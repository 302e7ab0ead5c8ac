UNWIND $rows AS row
MATCH (actor:Actor {id: row.properties.id})
WITH actor, row, actor.statedBy AS stated
SET actor = row.properties, actor.statedBy = stated
REMOVE actor:Citizen:Ambassador:Professional:Association:Organisation:Forum:Place:Activity
SET actor:$(row.labels)
