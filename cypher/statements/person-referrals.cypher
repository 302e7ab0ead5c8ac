// Referrals in which a person is the guide or was shown the way, with the imports that say them.
MATCH (:Actor {id: $id})<-[:BY|OF]-(referral:Referral)
WHERE referral.import IN $published
WITH DISTINCT referral
OPTIONAL MATCH (referral)-[:BY]->(guide:Actor)
OPTIONAL MATCH (referral)-[:OF]->(citizen:Actor)
OPTIONAL MATCH (referral)-[:TO]->(community:Actor)
RETURN properties(referral) AS referral, guide.id AS guide, citizen.id AS citizen, community.id AS community,
       coalesce(community.label, community.id) AS communityName,
       [import IN [referral.import] + coalesce(referral.statedBy, []) WHERE import IN $published] AS imports
ORDER BY referral.id
