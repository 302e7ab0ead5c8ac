// Bodies and areas to which something leads that stays, with the areas these lie in.
MATCH (node:Area|Association|Organisation|Forum|Place|Activity)
WHERE node.import IN $gone
MATCH (node)-[relationship]-()
WHERE relationship.import IN $kept
WITH node, min(relationship.import) AS keeper
SET node.import = keeper
WITH node, keeper
OPTIONAL MATCH (node)-[link:IN_AREA|BELONGS_TO|PART_OF]->()
WHERE link.import IN $gone
SET link.import = keeper
RETURN count(DISTINCT node) AS nodes
