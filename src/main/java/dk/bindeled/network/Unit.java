package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;

/** Whose ties are counted: persons or bodies, never both in one graph. */
public enum Unit {
    PERSONS,
    BODIES;

    /** The word used on the command line and in result files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a unit by its {@link #code()}, in any letter case. */
    public static Optional<Unit> fromCode(String code) {
        for (Unit unit : values()) {
            if (unit.code().equalsIgnoreCase(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** True if actors of {@code kind} are nodes of a graph of this unit. */
    public boolean includes(Kind kind) {
        return this == PERSONS ? kind.isPerson() : kind.isBody();
    }
}
