UNWIND $rows AS row
MATCH (referral:Referral {id: row.properties.id})
WITH referral, row, referral.statedBy AS stated
SET referral = row.properties, referral.statedBy = stated
