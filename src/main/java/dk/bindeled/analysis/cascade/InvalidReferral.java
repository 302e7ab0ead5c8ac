package dk.bindeled.analysis.cascade;

import java.util.Locale;

/**
 * A referral whose guide cannot be believed to have brought its citizen, and what that changes.
 *
 * @param referral id of the referral, which is how its row is found
 * @param fault what is wrong with it
 * @param effect what becomes of the citizen's place in the cascade
 */
public record InvalidReferral(String referral, Fault fault, Effect effect) {

    /** What is wrong with a referral. Where several things are, the first of these is named. */
    public enum Fault {
        UNKNOWN_CITIZEN,
        CITIZEN_IS_NO_PERSON,
        UNKNOWN_GUIDE,
        UNKNOWN_COMMUNITY,
        GUIDE_IS_CITIZEN,
        WELCOMED_BEFORE_SHOWN,
        /** Another step that comes before one it must follow. */
        IMPOSSIBLE_DATE,
        /** Without dates, guides who brought each other in a circle: none of them can be first. */
        CYCLE;

        /** The word used in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a fault changes. The referral itself still counts in the funnel, which is about referrals, not about who brought whom. */
    public enum Effect {
        /** The citizen is nobody who can be counted as reached. */
        NOBODY_COUNTED,
        /** Another referral's guide counts as the one who brought the citizen. */
        ANOTHER_GUIDE_COUNTS,
        /** No valid guide is left: the citizen becomes a cold root. */
        PERSON_IS_COLD,
        /** The referral would not have decided the citizen's place anyway. */
        NONE;

        /** The word used in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
