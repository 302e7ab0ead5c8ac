MATCH (view:SavedView {id: $id})
DELETE view
