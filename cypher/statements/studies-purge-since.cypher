// Studies run since an import was begun hold figures on what it brought: that they were run remains, what they found does not. What a
// simulation was asked names those it starts from.
MATCH (import:Import {id: $id})
MATCH (study:Study) WHERE study.at >= import.at
SET study.dataGoneAt = $at,
    study.parameters = CASE WHEN study.kind = 'simulation' THEN '' ELSE study.parameters END
WITH study
MATCH (study)-[:FOUND]->(result:Result)
DETACH DELETE result
