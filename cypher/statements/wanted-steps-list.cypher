// Of every pair of which a step was ever wanted, also where it was taken back: whoever saves over it needs its version.
MATCH (wanted:WantedStep)
RETURN properties(wanted) AS wanted
ORDER BY wanted.key
