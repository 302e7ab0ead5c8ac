// That these were run remains, what they found does not. What a simulation was asked names those it starts from.
MATCH (study:Study) WHERE study.id IN $ids
SET study.dataGoneAt = datetime(),
    study.parameters = CASE WHEN study.kind = 'simulation' THEN '' ELSE study.parameters END
WITH study
MATCH (study)-[:FOUND]->(result:Result)
DETACH DELETE result
