// The number of the last transaction that wrote.
SHOW DATABASES YIELD name, lastCommittedTxn, currentStatus, home
WHERE home
RETURN lastCommittedTxn AS last
