// The plans someone may open, without their changes, which may be many.
MATCH (plan:Plan)
WHERE plan.owner = $owner OR plan.sharedWith IN $roles
RETURN plan {.*, steps: []} AS plan
ORDER BY plan.changedAt DESC, plan.id
