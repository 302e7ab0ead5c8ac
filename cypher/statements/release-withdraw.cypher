MATCH (release:Release {id: $id})
SET release.withdrawn = $withdrawn
