// Plans that hold a person, by the mark that stands for the person.
MATCH (plan:Plan)
WHERE any(step IN plan.steps WHERE step CONTAINS $mark)
RETURN plan.changedAt AS changedAt, plan.owner AS owner
ORDER BY plan.changedAt, plan.id
