// What is found of each sort of node against what Neo4j has counted of it in a file of its own (a condition on each node has them looked up;
// without one only the count is asked), the published imports by their index against all imports, and how many relationships there are.
CALL () { MATCH (node:Actor) RETURN count(node) AS actors }
CALL () { MATCH (node:Actor) WHERE id(node) >= 0 RETURN count(node) AS actorsFound }
CALL () { MATCH (node:Area) RETURN count(node) AS areas }
CALL () { MATCH (node:Area) WHERE id(node) >= 0 RETURN count(node) AS areasFound }
CALL () { MATCH (node:Referral) RETURN count(node) AS referrals }
CALL () { MATCH (node:Referral) WHERE id(node) >= 0 RETURN count(node) AS referralsFound }
CALL () { MATCH (node:Import) RETURN count(node) AS imports }
CALL () { MATCH (node:Import) WHERE id(node) >= 0 RETURN count(node) AS importsFound, count(CASE node.state WHEN 'published' THEN 1 END) AS published }
CALL () { MATCH (node:Import {state: 'published'}) RETURN count(node) AS publishedFound }
CALL () { MATCH ()-[any]->() RETURN count(any) AS relationships }
RETURN [['actors', actorsFound, actors], ['areas', areasFound, areas], ['referrals', referralsFound, referrals],
        ['imports', importsFound, imports], ['published imports', publishedFound, published]] AS found, relationships
