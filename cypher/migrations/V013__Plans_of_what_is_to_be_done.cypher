// Plans that users keep. Each is opened by its id, and listed by who owns it and with whom it is shared.
CREATE CONSTRAINT plan_id IF NOT EXISTS FOR (plan:Plan) REQUIRE plan.id IS UNIQUE;
CREATE INDEX plan_owner IF NOT EXISTS FOR (plan:Plan) ON (plan.owner);
