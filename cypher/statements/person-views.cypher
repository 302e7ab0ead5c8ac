// Saved views that point at a person, by the mark that stands for the person in addresses.
MATCH (view:SavedView)
WHERE view.query CONTAINS $mark
RETURN view.changedAt AS changedAt, view.owner AS owner
ORDER BY view.changedAt, view.id
