// The person itself, and what leads to it and from it.
MATCH (person:Actor {id: $id})
OPTIONAL MATCH (person)-[relationship]-()
WITH person, collect(DISTINCT relationship) AS relationships
WITH person,
     size([r IN relationships WHERE type(r) IN ['MEMBER_OF', 'EMPLOYED_BY']]) AS memberships,
     size([r IN relationships WHERE type(r) IN ['IN_AREA', 'BELONGS_TO']]) AS places,
     size([r IN relationships WHERE type(r) = 'BY']) AS guided,
     size(relationships) AS all
DETACH DELETE person
RETURN memberships, places, guided, all - memberships - places - guided AS ties
