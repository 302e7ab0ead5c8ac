package dk.bindeled.intake;

import java.util.Locale;

/** What is worth knowing about files that are read, without being a fault. */
public enum NoteKind {
    /** Rows in both directions of an undirected type are one tie. */
    MERGED_DIRECTIONS,
    /** A tie between a person and something else is kept, but is no part of the graph of persons or of bodies. */
    MIXED_TIES,
    /** A referral that names the same actor as guide and citizen is kept and listed, but leads nowhere. */
    GUIDE_IS_CITIZEN,
    /** A referral whose welcome comes before it was shown is kept and listed, but leads nowhere. */
    WELCOMED_BEFORE_SHOWN,
    /** A referral whose other dates are out of order is kept as it stands. */
    STEPS_OUT_OF_ORDER,
    /** A further column that looks sensitive is not read. */
    COLUMN_REFUSED,
    /** A further column that nobody has confirmed is not read. */
    COLUMN_NOT_CONFIRMED,
    /** A file in the folder that is none of the four. */
    FILE_NOT_READ,
    /** Rows without a fault of their own that rest on rows or files with one. */
    RESTS_ON_FAULTS;

    /** The machine-readable name, for instance {@code merged_directions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
