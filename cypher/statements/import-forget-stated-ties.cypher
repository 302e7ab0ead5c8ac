MATCH ()-[tie]->()
WHERE $import IN tie.statedBy
CALL (tie) {
  WITH tie, [other IN tie.statedBy WHERE other <> $import] AS others
  SET tie.statedBy = CASE WHEN size(others) > 0 THEN others END
} IN TRANSACTIONS OF 20000 ROWS
