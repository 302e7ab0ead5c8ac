// Persons who go with expired imports.
MATCH (person:Citizen|Ambassador|Professional)
WHERE person.import IN $gone
RETURN person.id AS id
