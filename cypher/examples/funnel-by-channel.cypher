// From a referral that is begun to a citizen who is still there, by how the way was shown. A later step implies the earlier ones.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (referral:Referral) WHERE referral.import IN published
WITH coalesce(referral.channel, 'not recorded') AS channel,
     referral.stillThereOn >= referral.welcomedOn + duration({days: 90}) AS stillThere,
     referral.welcomedOn IS NOT NULL AS welcomed,
     coalesce(referral.shownOn, referral.welcomedOn) IS NOT NULL AS shown
RETURN channel, count(*) AS begun, count(CASE WHEN shown THEN 1 END) AS shown,
       count(CASE WHEN welcomed THEN 1 END) AS welcomed, count(CASE WHEN stillThere THEN 1 END) AS stillThere
ORDER BY channel
