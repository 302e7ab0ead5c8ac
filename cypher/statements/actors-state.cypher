// That an import says these actors too, though they are stored already: they stay when the import they came from expires.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
WHERE actor.import <> $import AND NOT $import IN coalesce(actor.statedBy, [])
SET actor.statedBy = coalesce(actor.statedBy, []) + $import
