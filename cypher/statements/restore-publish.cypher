MATCH (restoring:Restoring {mark: $mark})
DELETE restoring
