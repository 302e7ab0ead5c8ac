// The node is taken first, so that of two who release a date at the same time one waits and then finds it there.
MERGE (release:Release {id: $id})
WITH release, release.tables IS NULL AS created
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END | SET release = $properties)
RETURN created
