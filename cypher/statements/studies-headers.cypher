MATCH (study:Study) WHERE study.id IN $ids
RETURN properties(study) AS study
ORDER BY study.at DESC, study.id
