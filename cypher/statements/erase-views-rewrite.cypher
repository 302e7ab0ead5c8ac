UNWIND $rows AS row
MATCH (view:SavedView {id: row.id})
SET view.name = row.name, view.query = row.query
