// Introductions that are excluded and would have been the person's, by the mark that stands for the person.
MATCH (excluded:ExcludedIntroduction)
WHERE excluded.one = $mark OR excluded.other = $mark
RETURN excluded.at AS at, excluded.by AS by
ORDER BY excluded.at, excluded.key
