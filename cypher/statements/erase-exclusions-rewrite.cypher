UNWIND $rows AS row
MATCH (excluded:ExcludedIntroduction {key: row.key})
SET excluded.why = row.why
