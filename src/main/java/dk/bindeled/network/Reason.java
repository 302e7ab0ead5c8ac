package dk.bindeled.network;

import java.util.Locale;

/** Why a figure has no value. A figure that cannot be known is absent with a reason, never 0. */
public enum Reason {
    NO_TIES,
    NO_TIES_WITHIN_GROUPS,
    NO_TRIPLES,
    ONE_GROUP_ONLY,
    NO_GROUPS,
    TOO_FEW,
    ALL_ALIKE,
    TOO_LARGE,
    NO_DECISION_MAKER,
    NO_INSTITUTIONAL_ROLE,
    NO_CITIZENS,
    NO_CITIZENS_WITH_TIES,
    NO_REFERRALS,
    NO_WELCOMES,
    NO_WELCOMES_ALONG_TIES,
    NO_DATES,
    NO_AREAS,
    NO_ROUTE,
    GROUPS_OVERLAP,
    NOT_FOR_BODIES,
    NOTHING_EXPECTED;

    /** The plain English words written to result files, for instance {@code no ties}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
