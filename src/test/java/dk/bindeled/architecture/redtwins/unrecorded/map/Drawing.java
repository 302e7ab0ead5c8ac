package dk.bindeled.architecture.redtwins.unrecorded.map;

import dk.bindeled.architecture.redtwins.unrecorded.network.Actor;

/** Shows names that nobody writes down. */
class Drawing {

    String called(Actor actor) {
        return actor.label();
    }
}
