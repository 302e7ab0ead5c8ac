// Where actors live and belong, area by area: far fewer records than actors. Also of actors that are not published, whom nobody asks for.
MATCH (area:Area)<-[link:IN_AREA|BELONGS_TO]-(actor)
RETURN area.id AS area, type(link) AS link, collect(id(actor)) AS numbers
