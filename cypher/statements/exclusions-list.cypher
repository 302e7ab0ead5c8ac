// The introductions that are excluded, the last first.
MATCH (excluded:ExcludedIntroduction)
RETURN properties(excluded) AS excluded
ORDER BY excluded.at DESC, excluded.key
