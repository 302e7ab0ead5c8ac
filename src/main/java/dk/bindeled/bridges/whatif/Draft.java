package dk.bindeled.bridges.whatif;

import java.util.Locale;

/** What kinds of change one may choose from, in the order in which they are offered. */
enum Draft {
    TIE,
    NO_TIE,
    PERSON,
    NO_PERSON,
    AMBASSADOR,
    NO_AMBASSADOR,
    FORUM,
    TRAINING;

    /** The word used in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
