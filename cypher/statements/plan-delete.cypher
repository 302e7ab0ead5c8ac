MATCH (plan:Plan {id: $id})
DELETE plan
