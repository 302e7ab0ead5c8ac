MATCH (excluded:ExcludedIntroduction {key: $key})
DELETE excluded
