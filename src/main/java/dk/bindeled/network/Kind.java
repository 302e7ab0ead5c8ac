package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;

/** What an actor is. One person may be several kinds at a time; a body, place or activity is one. */
public enum Kind {
    CITIZEN,
    AMBASSADOR,
    PROFESSIONAL,
    ASSOCIATION,
    ORGANISATION,
    FORUM,
    PLACE,
    ACTIVITY;

    /** The word used in files and in the graph model, for instance {@code citizen}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label a node of this kind carries in Neo4j, for instance {@code Citizen}. */
    public String nodeLabel() {
        return name().charAt(0) + code().substring(1);
    }

    /** Finds a kind by its {@link #code()}, in any letter case. */
    public static Optional<Kind> fromCode(String code) {
        for (Kind kind : values()) {
            if (kind.code().equalsIgnoreCase(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** True for citizens, ambassadors and professionals. */
    public boolean isPerson() {
        return this == CITIZEN || this == AMBASSADOR || this == PROFESSIONAL;
    }

    /** True for associations, organisations and forums. Places and activities are neither person nor body. */
    public boolean isBody() {
        return this == ASSOCIATION || this == ORGANISATION || this == FORUM;
    }

    /** The tier (0-4) a person of this kind has when none is recorded, or -1 for everything but persons. */
    public int defaultTier() {
        return switch (this) {
            case CITIZEN -> 0;
            case AMBASSADOR -> 1;
            case PROFESSIONAL -> 2;
            case ASSOCIATION, ORGANISATION, FORUM, PLACE, ACTIVITY -> -1;
        };
    }
}
