MATCH (person:Citizen|Ambassador|Professional)
RETURN person.id AS id
