// Every reading asks first which imports are published, and every undo what an import changed.
CREATE INDEX import_state IF NOT EXISTS FOR (import:Import) ON (import.state);
CREATE INDEX change_import IF NOT EXISTS FOR (change:Change) ON (change.import);
CREATE INDEX change_key IF NOT EXISTS FOR (change:Change) ON (change.key);
CREATE INDEX study_at IF NOT EXISTS FOR (study:Study) ON (study.at);
