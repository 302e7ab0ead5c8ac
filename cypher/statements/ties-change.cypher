// The fields that do not identify a tie, which is found by those that do.
UNWIND $rows AS row
MATCH (from:Actor {id: row.from})-[tie:$($type)]->(to:Actor {id: row.to})
WHERE (tie.context = row.context OR (tie.context IS NULL AND row.context IS NULL))
  AND (tie.since = row.since OR (tie.since IS NULL AND row.since IS NULL))
SET tie.strength = row.strength, tie.ladder = row.ladder, tie.until = row.until, tie.role = row.role
