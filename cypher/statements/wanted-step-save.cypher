// A pair of which nothing was wanted yet has version 0. The node is taken first, so that of two who save at the same time one waits and then finds a
// newer version. Where an answer was lost on the way, the same is saved once more, and is there already. Without a step nothing is wanted any more.
MERGE (wanted:WantedStep {key: $key})
  ON CREATE SET wanted.a = $a, wanted.b = $b, wanted.by = $by, wanted.at = $at, wanted.version = 0
SET wanted.key = $key
WITH wanted, wanted.version = $version AS next,
     wanted.version = $version + 1 AND wanted.by = $by AND wanted.at = $at AND coalesce(wanted.step, 0) = coalesce($step, 0) AS already
FOREACH (_ IN CASE WHEN next THEN [1] ELSE [] END |
  SET wanted.step = $step, wanted.by = $by, wanted.at = $at, wanted.version = $version + 1)
RETURN next OR already AS kept, properties(wanted) AS wanted
