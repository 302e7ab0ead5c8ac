// Persons and bodies placed in each area or in an area below it.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (area:Area) WHERE area.import IN published
OPTIONAL MATCH (area)<-[:PART_OF*0..2]-(:Area)<-[:IN_AREA]-(actor:Actor) WHERE actor.import IN published
RETURN area.level AS level, area.label AS area,
       count(CASE WHEN actor:Citizen|Ambassador|Professional THEN 1 END) AS persons,
       count(CASE WHEN actor:Association|Organisation|Forum THEN 1 END) AS bodies
ORDER BY level, area
