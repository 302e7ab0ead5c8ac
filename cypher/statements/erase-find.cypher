// A person of the network.
MATCH (person:Citizen|Ambassador|Professional {id: $id})
RETURN person.label AS label
