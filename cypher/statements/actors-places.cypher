// Where actors live and belong, area by area: far fewer records than actors.
MATCH (area:Area)<-[link:IN_AREA|BELONGS_TO]-(actor)
RETURN area.id AS area, type(link) AS link, collect(id(actor)) AS numbers
