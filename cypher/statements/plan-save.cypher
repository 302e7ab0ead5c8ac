// The node is taken first, so that of two who save at the same time one waits and then finds a newer version. Where an answer was lost on the way,
// the same is saved once more, and is there already.
MATCH (plan:Plan {id: $id})
SET plan.id = $id
WITH plan, plan.version = $version AS next,
     plan.version = $version + 1 AND plan.changedBy = $by AND plan.changedAt = $at AND plan.name = $name AND plan.steps = $steps AS already
FOREACH (_ IN CASE WHEN next THEN [1] ELSE [] END |
  SET plan.name = $name, plan.status = $status, plan.steps = $steps, plan.changedBy = $by, plan.changedAt = $at, plan.version = $version + 1)
RETURN next OR already AS kept, properties(plan) AS plan
