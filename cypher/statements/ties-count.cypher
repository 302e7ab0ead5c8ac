// Ties as Neo4j counts them without looking at any, and imports that are under way.
CALL () {
  MATCH ()-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->()
  RETURN count(tie) AS count
}
CALL () { MATCH (import:Import) WHERE import.state <> 'published' RETURN count(import) AS unfinished }
RETURN count, unfinished
