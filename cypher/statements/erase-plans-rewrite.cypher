UNWIND $rows AS row
MATCH (plan:Plan {id: row.id})
SET plan.name = row.name, plan.steps = row.steps
