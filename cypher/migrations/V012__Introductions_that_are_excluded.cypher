// Introductions that nobody is to propose again. Each is found by whom it would introduce to whom, and by either of the two.
CREATE CONSTRAINT excluded_introduction_key IF NOT EXISTS FOR (excluded:ExcludedIntroduction) REQUIRE excluded.key IS UNIQUE;
CREATE INDEX excluded_introduction_one IF NOT EXISTS FOR (excluded:ExcludedIntroduction) ON (excluded.one);
CREATE INDEX excluded_introduction_other IF NOT EXISTS FOR (excluded:ExcludedIntroduction) ON (excluded.other);
