// One with the same id is left as it is. None is made where the owner has as many as one may have.
OPTIONAL MATCH (own:Plan {owner: $owner})
WITH count(own) AS many
WHERE many < $most
MERGE (plan:Plan {id: $id})
  ON CREATE SET plan = $properties
RETURN properties(plan) AS plan
