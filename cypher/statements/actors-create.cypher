// $labels: the labels of the actors' kinds; the statement is run once for each combination of kinds.
UNWIND $rows AS row
CREATE (actor:Actor:$($labels))
SET actor = row.properties
