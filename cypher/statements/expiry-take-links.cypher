// Where an expiring import put a node, another import does from now on.
CALL () {
  MATCH (node:Actor {id: $id}) WHERE $sort = 'actors' RETURN node
  UNION
  MATCH (node:Area {id: $id}) WHERE $sort = 'areas' RETURN node
  UNION
  MATCH (node:Referral {id: $id}) WHERE $sort = 'referrals' RETURN node
}
MATCH (node)-[link:IN_AREA|BELONGS_TO|PART_OF|BY|OF|TO]->()
WHERE link.import = $import
SET link.import = $by
