// The node is taken first, so that of two who save at the same time one waits and then finds a newer version. Where an answer was lost on the way,
// the same is saved once more, and is there already.
MATCH (view:SavedView {id: $id})
SET view.id = $id
WITH view, view.version = $version AS next, view.version = $version + 1 AND view.query = $query AS already
FOREACH (_ IN CASE WHEN next THEN [1] ELSE [] END |
  SET view.query = $query, view.changedAt = $at, view.version = $version + 1)
RETURN next OR already AS kept, properties(view) AS view
