// Citizens with a tie, and how many of them are within two steps of a decision-maker (tier 3 or above).
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (citizen:Citizen)-[first:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH]-(:Actor)
WHERE first.import IN published AND coalesce(citizen.tier, 0) < 3
WITH published, collect(DISTINCT citizen) AS citizens
UNWIND citizens AS citizen
RETURN count(*) AS citizens, count(CASE WHEN EXISTS {
  MATCH (citizen)-[ties:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH]-{1,2}(leader:Actor)
  WHERE leader.tier >= 3 AND all(tie IN ties WHERE tie.import IN published)
} THEN 1 END) AS withinTwoSteps
