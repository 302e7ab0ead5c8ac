// Where everyone was drawn tells, by its order, where one of them was who is no longer there.
MATCH (layout:Study {kind: 'layout'})
OPTIONAL MATCH (layout)-[:FOUND]->(result:Result)
DETACH DELETE layout, result
