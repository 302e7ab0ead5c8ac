// Studies run since an import was begun hold figures on what it brought.
MATCH (import:Import {id: $id})
MATCH (study:Study) WHERE study.at >= import.at
OPTIONAL MATCH (study)-[:FOUND]->(result:Result)
DETACH DELETE study, result
