// Chains in which the citizen of one referral is the guide of the next, by their length: how the rings spread.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (referral:Referral)-[:OF]->(citizen:Actor)<-[:BY]-(next:Referral)
WHERE referral.import IN published AND next.import IN published
  AND coalesce(referral.welcomedOn <= next.shownOn, true)
RETURN count(DISTINCT citizen) AS citizensWhoGuide, count(DISTINCT next) AS referralsTheyBegan
