// That an import says these areas too, though they are stored already: they stay when the import they came from expires.
UNWIND $ids AS id
MATCH (area:Area {id: id})
WHERE area.import <> $import AND NOT $import IN coalesce(area.statedBy, [])
SET area.statedBy = coalesce(area.statedBy, []) + $import
