// Persons who have been erased must not come back unnoticed; each erasure is known by its own id and by the hash of the person's.
CREATE CONSTRAINT erasure_id IF NOT EXISTS FOR (erasure:Erasure) REQUIRE erasure.id IS UNIQUE;
CREATE INDEX erasure_hash IF NOT EXISTS FOR (erasure:Erasure) ON (erasure.hash);
