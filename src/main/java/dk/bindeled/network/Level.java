package dk.bindeled.network;

import java.util.Locale;

/** The levels of the handbook's matrix, from the single person to the town. */
public enum Level {
    INDIVIDUAL,
    ESTATE,
    DISTRICT,
    TOWN;

    /** The word used in result files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
