// Users of the program; they are no actors. Each name, subject of an identity provider and open link belongs to one of them.
CREATE CONSTRAINT user_name IF NOT EXISTS FOR (user:User) REQUIRE user.name IS UNIQUE;
CREATE CONSTRAINT user_subject IF NOT EXISTS FOR (user:User) REQUIRE user.subject IS UNIQUE;
CREATE CONSTRAINT user_link IF NOT EXISTS FOR (user:User) REQUIRE user.linkHash IS UNIQUE;
