MATCH (release:Release)
RETURN properties(release) AS release
ORDER BY release.date DESC
