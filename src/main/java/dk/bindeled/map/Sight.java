package dk.bindeled.map;

import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.Locale;
import java.util.function.Predicate;

/** How persons look to the one who asks. */
enum Sight {
    /** By name: administrators and coordinators. */
    NAMES,
    /** As pseudonyms: analysts. */
    PSEUDONYMS,
    /** Not one by one: everyone else. */
    NOBODY;

    /** @param hasRole true for the roles that the one who asks has */
    static Sight of(Predicate<String> hasRole) {
        if (hasRole.test("ADMINISTRATOR") || hasRole.test("COORDINATOR")) {
            return NAMES;
        }
        return hasRole.test("ANALYST") ? PSEUDONYMS : NOBODY;
    }

    /** What an actor is called; only persons are ever hidden. */
    String nameOf(Node node, Pseudonyms pseudonyms) {
        if (node.isPerson() && this != NAMES) {
            return "Person " + pseudonyms.of(node.id());
        }
        return node.label() == null ? node.id() : node.label();
    }

    boolean mayLookAtPersons() {
        return this != NOBODY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
