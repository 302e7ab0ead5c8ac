// Ties that are there without being part of the network: of no published import (as what was written by hand), or of somebody who is of none.
MATCH (from)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->()
WHERE NOT coalesce(tie.import, '') IN $published OR NOT coalesce(from.import, '') IN $published OR NOT from:Actor
RETURN count(tie) AS count
