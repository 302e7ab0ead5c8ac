// Introductions whose person is erased, or has expired: nobody is left to be introduced.
UNWIND $keys AS key
MATCH (excluded:ExcludedIntroduction {key: key})
DELETE excluded
