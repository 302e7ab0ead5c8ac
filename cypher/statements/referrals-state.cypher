// That an import says these referrals too, though they are stored already: they stay when the import they came from expires.
UNWIND $ids AS id
MATCH (referral:Referral {id: id})
WHERE referral.import <> $import AND NOT $import IN coalesce(referral.statedBy, [])
SET referral.statedBy = coalesce(referral.statedBy, []) + $import
