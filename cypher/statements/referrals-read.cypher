MATCH (referral:Referral)
WHERE referral.import IN $published
OPTIONAL MATCH (referral)-[:BY]->(guide:Actor)
OPTIONAL MATCH (referral)-[:OF]->(citizen:Actor)
OPTIONAL MATCH (referral)-[:TO]->(community:Actor)
RETURN properties(referral) AS referral, guide.id AS guide, citizen.id AS citizen, community.id AS community
