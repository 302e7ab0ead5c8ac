// What an import that stays says too belongs to the first such import from now on, and so do the places and parties it came with.
MATCH (node:Referral|Actor|Area)
WHERE node.import = $import AND any(other IN node.statedBy WHERE other IN $kept)
CALL (node) {
  WITH node, [other IN node.statedBy WHERE other IN $kept] AS others
  SET node.import = others[0], node.statedBy = CASE WHEN size(others) > 1 THEN others[1..] END
  WITH node, others
  MATCH (node)-[link:IN_AREA|BELONGS_TO|PART_OF|BY|OF|TO]->()
  WHERE link.import = $import
  SET link.import = others[0]
} IN TRANSACTIONS OF 20000 ROWS
