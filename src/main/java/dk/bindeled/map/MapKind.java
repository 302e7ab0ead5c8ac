package dk.bindeled.map;

import dk.bindeled.network.Kind;
import dk.bindeled.study.NetworkPicture;
import java.util.Locale;
import java.util.Set;

/**
 * The one mark an actor has on the map. A person of several kinds is drawn as the first of them that stands here; the panel names them all.
 */
enum MapKind {
    DECISION_MAKER,
    AMBASSADOR,
    PROFESSIONAL,
    CITIZEN,
    ASSOCIATION,
    COMMUNITY,
    ORGANISATION,
    FORUM,
    PLACE,
    ACTIVITY;

    static MapKind of(NetworkPicture.Node node) {
        Set<Kind> kinds = node.kinds();
        if (node.isDecisionMaker()) {
            return DECISION_MAKER;
        }
        if (kinds.contains(Kind.AMBASSADOR)) {
            return AMBASSADOR;
        }
        if (kinds.contains(Kind.PROFESSIONAL)) {
            return PROFESSIONAL;
        }
        if (node.isCommunity()) {
            return COMMUNITY;
        }
        return valueOf(kinds.iterator().next().name());
    }

    /** The word used in messages and styles. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPerson() {
        return switch (this) {
            case DECISION_MAKER, AMBASSADOR, PROFESSIONAL, CITIZEN -> true;
            case ASSOCIATION, COMMUNITY, ORGANISATION, FORUM, PLACE, ACTIVITY -> false;
        };
    }
}
