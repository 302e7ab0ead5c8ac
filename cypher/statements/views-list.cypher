// The views someone may open, without what they show, which may be long.
MATCH (view:SavedView)
WHERE view.owner = $owner OR view.sharedWith IN $roles
RETURN view {.*, query: ''} AS view
ORDER BY view.changedAt DESC, view.id
