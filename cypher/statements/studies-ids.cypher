MATCH (study:Study)
RETURN study.id AS id
ORDER BY id
