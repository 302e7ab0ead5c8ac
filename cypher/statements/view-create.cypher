// One with the same id is left as it is. None is made where the owner has as many as one may have.
OPTIONAL MATCH (own:SavedView {owner: $owner})
WITH count(own) AS many
WHERE many < $most
MERGE (view:SavedView {id: $id})
  ON CREATE SET view = $properties
RETURN properties(view) AS view
