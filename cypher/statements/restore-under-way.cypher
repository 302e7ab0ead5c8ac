MATCH (restoring:Restoring)
RETURN restoring.file AS file
