package dk.bindeled.analysis.gaps;

import java.util.Locale;

/** What two who are not tied have in common, so that they might be introduced to each other. */
public enum CommonGround {
    /** Someone has a tie to both. */
    SHARED_INTERMEDIARY,
    /** Both are members of the same association or forum. */
    ASSOCIATION,
    /** Both are placed in the very same area. */
    LOWEST_AREA;

    /** The word used in result files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
