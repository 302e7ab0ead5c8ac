MATCH (study:Study {id: $id})
OPTIONAL MATCH (study)-[:FOUND]->(result:Result)
RETURN study.parameters AS parameters, result.bytes AS bytes
