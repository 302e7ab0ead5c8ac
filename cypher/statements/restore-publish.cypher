MATCH (restoring:Restoring)
DELETE restoring
