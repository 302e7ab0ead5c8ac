// Referrals as they are stored; `links`: the import that a relationship came from, then that of the node it leads to.
UNWIND $ids AS id
MATCH (referral:Referral {id: id})
WHERE referral.import IN $published
OPTIONAL MATCH (referral)-[by:BY]->(guide:Actor)
OPTIONAL MATCH (referral)-[of:OF]->(citizen:Actor)
OPTIONAL MATCH (referral)-[to:TO]->(community:Actor)
RETURN properties(referral) AS referral, guide.id AS guide, citizen.id AS citizen, community.id AS community,
       {BY: [by.import, guide.import], OF: [of.import, citizen.import], TO: [to.import, community.import]} AS links
