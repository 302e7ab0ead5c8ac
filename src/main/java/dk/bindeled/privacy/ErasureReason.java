package dk.bindeled.privacy;

import java.util.Locale;

/** Why a person is erased: the grounds of the GDPR's article 17(1). */
public enum ErasureReason {
    /** (a): no longer needed for what they were collected for. */
    NO_LONGER_NEEDED,
    /** (b): consent was withdrawn. */
    CONSENT_WITHDRAWN,
    /** (c): the person has objected. */
    OBJECTION,
    /** (d): should never have been stored. */
    UNLAWFUL,
    /** (e): a law demands it. */
    LEGAL_OBLIGATION;

    /** The word in the database and in files, for instance {@code consent_withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
