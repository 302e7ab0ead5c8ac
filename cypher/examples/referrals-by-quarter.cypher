// Referrals begun in each quarter, and how many of them nobody had asked for.
MATCH (import:Import {state: 'published'})
WITH collect(import.id) AS published
MATCH (referral:Referral) WHERE referral.import IN published AND referral.begunOn IS NOT NULL
WITH referral, referral.begunOn.year AS year, referral.begunOn.quarter AS quarter
RETURN year, quarter, count(*) AS referrals, count(CASE WHEN referral.unasked THEN 1 END) AS unasked
ORDER BY year, quarter
