MATCH (excluded:ExcludedIntroduction)
RETURN count(excluded) AS exclusions
