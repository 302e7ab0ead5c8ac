// Which imports say these nodes: the one they came from, and later ones.
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Actor {id: id}) WHERE $sort = 'actors' RETURN node
  UNION
  MATCH (node:Area {id: id}) WHERE $sort = 'areas' RETURN node
  UNION
  MATCH (node:Referral {id: id}) WHERE $sort = 'referrals' RETURN node
}
RETURN id, [node.import] + coalesce(node.statedBy, []) AS imports
