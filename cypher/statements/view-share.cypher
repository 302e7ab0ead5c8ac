// Without a role it is the owner's alone.
MATCH (view:SavedView {id: $id})
SET view.sharedWith = $role
RETURN properties(view) AS view
