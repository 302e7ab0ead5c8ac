// All that may name somebody: where everyone is drawn names nobody.
MATCH (study:Study) WHERE study.kind <> 'layout'
RETURN study.id AS id
ORDER BY id
