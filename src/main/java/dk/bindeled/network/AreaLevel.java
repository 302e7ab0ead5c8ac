package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;

/** The three levels of areas, from the lowest: estate within district within municipality. */
public enum AreaLevel {
    ESTATE,
    DISTRICT,
    MUNICIPALITY;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a constant by its {@link #code()}, in any letter case. */
    public static Optional<AreaLevel> fromCode(String code) {
        for (AreaLevel candidate : values()) {
            if (candidate.code().equalsIgnoreCase(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
