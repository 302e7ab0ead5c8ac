// All ties that go out from an actor come as one record: few large records are read faster than many small ones.
// Ties of these types end at actors alone, so nobody asks each end for its label.
MATCH (from:Actor)
CALL (from) {
  MATCH (from)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->(to)
  WHERE tie.import IN $published
  RETURN collect([
    to.id, type(tie), coalesce(tie.ladder, tie.strength), tie.since, tie.until, tie.context, tie.role
  ]) AS ties
}
RETURN from.id AS from, ties
