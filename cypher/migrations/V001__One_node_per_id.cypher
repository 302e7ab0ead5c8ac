// Own text ids, each once. The constraints are also the indexes by which ids are found.
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (area:Area) REQUIRE area.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.id IS UNIQUE;
CREATE CONSTRAINT referral_id IF NOT EXISTS FOR (referral:Referral) REQUIRE referral.id IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (import:Import) REQUIRE import.id IS UNIQUE;
CREATE CONSTRAINT study_id IF NOT EXISTS FOR (study:Study) REQUIRE study.id IS UNIQUE;
CREATE CONSTRAINT result_id IF NOT EXISTS FOR (result:Result) REQUIRE result.id IS UNIQUE;
