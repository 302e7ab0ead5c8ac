UNWIND $rows AS row
CREATE (referral:Referral)
SET referral = row.properties
