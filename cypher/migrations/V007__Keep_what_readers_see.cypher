// What readers can see of a date is told once and never changed.
CREATE CONSTRAINT release_id IF NOT EXISTS FOR (release:Release) REQUIRE release.id IS UNIQUE;
