// Referrals in which the person was shown the way are about the person and nobody else.
MATCH (:Actor {id: $id})<-[:OF]-(referral:Referral)
WITH DISTINCT referral, referral.id AS id
DETACH DELETE referral
RETURN id
