package dk.bindeled.architecture.redtwins.unrecorded.map;

import dk.bindeled.architecture.redtwins.unrecorded.network.Actor;
import dk.bindeled.architecture.redtwins.unrecorded.privacy.PersonNames;

/** Asks for names: this one may read labels. */
class Panel {

    String called(Actor actor, PersonNames names) {
        return names.of(actor.id()) + actor.label();
    }
}
