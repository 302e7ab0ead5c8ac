package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;

/** The sector an association, organisation or forum belongs to; an informal community is an association of sector informal. */
public enum Sector {
    PUBLIC,
    PRIVATE,
    THIRD,
    INFORMAL;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a constant by its {@link #code()}, in any letter case. */
    public static Optional<Sector> fromCode(String code) {
        for (Sector candidate : values()) {
            if (candidate.code().equalsIgnoreCase(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
