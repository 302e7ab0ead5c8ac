// Later imports whose relationships lead to or from nodes that this import added.
MATCH (node:Referral|Actor|Area)
WHERE node.import = $import
MATCH (node)-[relationship]-()
WHERE relationship.import > $import
RETURN DISTINCT relationship.import AS import
