// Associations and forums that share members, and how many: joint membership is a bridge between them.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (a:Association|Forum)<-[one:MEMBER_OF]-(person:Actor)-[other:MEMBER_OF]->(b:Association|Forum)
WHERE one.import IN published AND other.import IN published AND a.id < b.id
RETURN a.label AS association, b.label AS otherAssociation, count(DISTINCT person) AS members
ORDER BY members DESC, association, otherAssociation
