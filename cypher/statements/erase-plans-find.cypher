// What plans hold that could tell of a person: their changes, and what their owners have called them.
MATCH (plan:Plan)
RETURN plan.id AS id, plan.name AS name, plan.steps AS steps
