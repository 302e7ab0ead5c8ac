MATCH (plan:Plan {id: $id})
RETURN properties(plan) AS plan
