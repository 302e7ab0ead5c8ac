package dk.bindeled.architecture.redtwins.neo4j.intake;

import org.neo4j.driver.Session;

/** Talks to the database past the store. */
class Loader {

    boolean isReady(Session session) {
        return session.isOpen();
    }
}
