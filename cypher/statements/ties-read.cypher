// All ties that go out from an actor come as one record: few large records are read faster than many small ones.
MATCH (from:Actor)
CALL (from) {
  MATCH (from)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->(to:Actor)
  WHERE tie.import IN $published
  RETURN collect([
    to.id, type(tie), coalesce(tie.ladder, tie.strength), tie.since, tie.until, tie.context, tie.role
  ]) AS ties
}
RETURN from.id AS from, ties
