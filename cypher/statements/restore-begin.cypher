// As long as this is there, the database is being restored and nothing in it counts.
MERGE (restoring:Restoring)
SET restoring.file = $file, restoring.at = $at, restoring.mark = $mark, restoring.folder = $folder
