CALL () { MATCH (area:Area) WHERE area.import IN $published RETURN count(area) AS areas }
CALL () { MATCH (actor:Actor) WHERE actor.import IN $published RETURN count(actor) AS actors }
CALL () {
  MATCH ()-[tie:KNOWS|SUPPORTS|SEEKS_ADVICE_FROM|WORKS_WITH|COLLABORATES_WITH|MEMBER_OF|EMPLOYED_BY|REPORTS_TO]->()
  WHERE tie.import IN $published
  RETURN count(tie) AS ties
}
CALL () { MATCH (referral:Referral) WHERE referral.import IN $published RETURN count(referral) AS referrals }
RETURN areas, actors, ties, referrals
