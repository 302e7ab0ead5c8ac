package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * As what someone guides. Every guide has exactly one kind here, although roles combine: whoever is an ambassador counts as ambassador,
 * else whoever is or was employed as community guide as that, else whoever is a professional as professional, else a citizen as citizen.
 * Ambassadors come first because it is the hybrid identities (a professional who is also a volunteer ambassador) that the kinds are to tell
 * from staff who guide as staff. The kind is that of the snapshot's date, whenever someone guided. Bodies, guides the data do not know and referrals without a guide are unknown.
 */
public enum GuideKind {
    AMBASSADOR,
    /** Staff hired to show people the way. */
    COMMUNITY_GUIDE,
    PROFESSIONAL,
    CITIZEN,
    UNKNOWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word used in files and message keys. */
    public String code() {
        return code;
    }

    /** The kind of the guide called {@code id}, also where he has left the network since. */
    public static GuideKind of(Snapshot snapshot, @Nullable String id) {
        return snapshot.everKnown(id).map(actor -> of(snapshot, actor)).orElse(UNKNOWN);
    }

    private static GuideKind of(Snapshot snapshot, Actor actor) {
        if (actor.kinds().contains(Kind.AMBASSADOR)) {
            return AMBASSADOR;
        }
        if (snapshot.isCommunityGuide(actor.id())) {
            return COMMUNITY_GUIDE;
        }
        if (actor.kinds().contains(Kind.PROFESSIONAL)) {
            return PROFESSIONAL;
        }
        return actor.kinds().contains(Kind.CITIZEN) ? CITIZEN : UNKNOWN;
    }
}
