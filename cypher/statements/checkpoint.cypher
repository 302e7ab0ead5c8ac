// Writes what was deleted to the store's files, after which the log in which it was written is no longer needed.
CALL db.checkpoint() YIELD success
RETURN success
