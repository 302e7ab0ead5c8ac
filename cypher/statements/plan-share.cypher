// Without a role it is the owner's alone.
MATCH (plan:Plan {id: $id})
SET plan.sharedWith = $role
RETURN properties(plan) AS plan
