// Ties that are there without being part of the network.
MATCH ()-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->()
WHERE NOT tie.import IN $published
RETURN count(tie) AS count
