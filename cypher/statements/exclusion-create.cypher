// One that is there already is left as it is.
MERGE (excluded:ExcludedIntroduction {key: $key})
  ON CREATE SET excluded = $properties
RETURN properties(excluded) AS excluded
