// The ties that go out from some actors. Those with the same type and fields come together as a bundle, which is read at one go, and of
// which one asks only once whether it is published. $numbers, `froms` and `tos` are Neo4j's own numbers of actors. Ties of these types end
// at actors alone, so nobody asks for labels.
UNWIND $numbers AS number
MATCH (from) WHERE id(from) = number
MATCH (from)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->(to)
WITH type(tie) AS type, properties(tie) AS fields, collect(number) AS froms, collect(id(to)) AS tos
WHERE fields.import IN $published
WITH collect([type, fields, froms, tos]) AS bundles
UNWIND range(0, size(bundles) - 1, 5000) AS first
RETURN bundles[first..first + 5000] AS bundles
