// What saved views hold that could tell of a person: what they show, and what their owners have called them.
MATCH (view:SavedView)
RETURN view.id AS id, view.name AS name, view.query AS query
