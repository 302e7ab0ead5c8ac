MATCH (restoring:Restoring)
RETURN restoring.file AS file, restoring.mark AS mark, restoring.folder AS folder
