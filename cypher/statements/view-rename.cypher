MATCH (view:SavedView {id: $id})
SET view.name = $name
RETURN properties(view) AS view
