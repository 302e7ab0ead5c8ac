UNWIND $rows AS row
MATCH (referral:Referral {id: row.properties.id})
SET referral = row.properties
