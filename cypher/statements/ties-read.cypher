// All ties of an actor come as one record: a record for every tie would take twice the time.
MATCH (from:Actor)
CALL (from) {
  MATCH (from)-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->(to:Actor)
  WHERE tie.import IN $published
  RETURN collect([
    to.id, type(tie), coalesce(tie.ladder, tie.strength), tie.since, tie.until, tie.context, tie.role
  ]) AS ties
}
RETURN from.id AS from, ties
