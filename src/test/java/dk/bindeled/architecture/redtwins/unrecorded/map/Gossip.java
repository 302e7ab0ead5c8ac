package dk.bindeled.architecture.redtwins.unrecorded.map;

import dk.bindeled.architecture.redtwins.unrecorded.privacy.Pseudonyms;

/** Shows pseudonyms that nobody writes down. */
class Gossip {

    String called(String id) {
        return new Pseudonyms().of(id);
    }
}
