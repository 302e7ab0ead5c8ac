// Views of the map that users have saved. Each is opened by its id, and listed by who owns it and with whom it is shared.
CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (view:SavedView) REQUIRE view.id IS UNIQUE;
CREATE INDEX saved_view_owner IF NOT EXISTS FOR (view:SavedView) ON (view.owner);
