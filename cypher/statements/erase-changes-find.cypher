// What is kept for undoing and speaks of the person, of its ties, or of its referrals. $quoted is the id as JSON writes it.
MATCH (change:Change)
WHERE change.key = $id OR change.key CONTAINS $quoted OR change.before CONTAINS $quoted
   OR (change.sort = 'referrals' AND change.key IN $referrals)
RETURN elementId(change) AS number, change.import AS import, change.sort AS sort, change.key AS key, change.before AS before,
       change.origins AS origins
