// The published imports by their index, and all of them looked at one by one: the two differ where the index is damaged.
CALL () { MATCH (import:Import {state: 'published'}) RETURN count(import) AS found }
CALL () { MATCH (import:Import) USING SCAN import:Import WHERE import.state = 'published' RETURN count(import) AS scanned }
RETURN found, scanned
