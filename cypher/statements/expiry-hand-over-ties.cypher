MATCH ()-[tie]->()
WHERE tie.import = $import AND any(other IN tie.statedBy WHERE other IN $kept)
CALL (tie) {
  WITH tie, [other IN tie.statedBy WHERE other IN $kept] AS others
  SET tie.import = others[0], tie.statedBy = CASE WHEN size(others) > 1 THEN others[1..] END
} IN TRANSACTIONS OF 20000 ROWS
