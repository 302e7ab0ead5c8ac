package dk.bindeled.analysis.cascade;

import java.util.Locale;

/** What a tree of a cascade grows from. */
public enum RootKind {
    /** Someone who guided others before, or without, being welcomed himself; not counted among the reached. */
    STARTER,
    /** Someone welcomed without a valid guide; stands in ring 0. */
    COLD;

    /** The word used in result files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
