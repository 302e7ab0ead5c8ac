package dk.bindeled.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static final List<Kind> ALL = List.of(values());

    /** Every set of kinds by its bits. */
    private static final List<Set<Kind>> SETS =
            IntStream.range(0, 1 << ALL.size()).mapToObj(Kind::set).toList();

    /** The one unmodifiable set of these kinds: actors have one of a few, and there may be millions of them. */
    public static Set<Kind> set(Set<Kind> kinds) {
        int bits = 0;
        for (int k = 0; k < ALL.size(); k++) {
            bits |= kinds.contains(ALL.get(k)) ? 1 << k : 0;
        }
        return SETS.get(bits);
    }

    private static Set<Kind> set(int bits) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int k = 0; k < ALL.size(); k++) {
            if ((bits & (1 << k)) != 0) {
                kinds.add(ALL.get(k));
            }
        }
        return Collections.unmodifiableSet(kinds);
    }

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
