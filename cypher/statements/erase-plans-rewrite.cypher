// The version is raised, so that a page that was opened before does not save over it and bring back what was taken out.
UNWIND $rows AS row
MATCH (plan:Plan {id: row.id})
SET plan.name = row.name, plan.steps = row.steps, plan.version = plan.version + 1
