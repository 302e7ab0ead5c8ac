package dk.bindeled.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a tie is made of. Five types are layers of the tie graph, two are affiliations, one is formal. */
public enum TieType {
    KNOWS(Role.LAYER, false),
    SUPPORTS(Role.LAYER, true),
    SEEKS_ADVICE_FROM(Role.LAYER, true),
    WORKS_WITH(Role.LAYER, false),
    COLLABORATES_WITH(Role.LAYER, false),
    MEMBER_OF(Role.AFFILIATION, true),
    EMPLOYED_BY(Role.AFFILIATION, true),
    REPORTS_TO(Role.FORMAL, true);

    private static final Set<TieType> LAYERS = Collections.unmodifiableSet(EnumSet.range(KNOWS, COLLABORATES_WITH));

    private enum Role {
        LAYER,
        AFFILIATION,
        FORMAL
    }

    private final Role role;
    private final boolean directed;

    TieType(Role role, boolean directed) {
        this.role = role;
        this.directed = directed;
    }

    /** The word used in files, for instance {@code seeks_advice_from}; in Neo4j the relationship type is {@link #name()}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a type by its {@link #code()}, in any letter case. */
    public static Optional<TieType> fromCode(String code) {
        for (TieType type : values()) {
            if (type.code().equalsIgnoreCase(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The five types that join two persons or two bodies in the tie graph. */
    public static Set<TieType> layers() {
        return LAYERS;
    }

    /** True for the types that join actors of the unit in the tie graph. */
    public boolean isLayer() {
        return role == Role.LAYER;
    }

    /** True for membership and employment, which make groups and never ties between persons. */
    public boolean isAffiliation() {
        return role == Role.AFFILIATION;
    }

    /** False where a tie and its reverse are one and the same tie. */
    public boolean isDirected() {
        return directed;
    }
}
