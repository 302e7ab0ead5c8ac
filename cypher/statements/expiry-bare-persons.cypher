// A person of expired imports alone to whom ties or referrals lead that stay: what these need is the id and the kind.
MATCH (person:Citizen|Ambassador|Professional)
WHERE person.import IN $gone
MATCH (person)-[relationship]-()
WHERE relationship.import IN $kept
WITH person, min(relationship.import) AS keeper
SET person = {id: person.id, import: keeper}
