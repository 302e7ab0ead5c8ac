MATCH (node:Referral|Actor|Area)
WHERE $import IN node.statedBy
CALL (node) {
  WITH node, [other IN node.statedBy WHERE other <> $import] AS others
  SET node.statedBy = CASE WHEN size(others) > 0 THEN others END
} IN TRANSACTIONS OF 20000 ROWS
