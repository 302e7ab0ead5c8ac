package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral came. A later step implies the earlier ones: where an implied step has no date of its own, it had happened at the latest
 * on the day of the next one that has. Referrals of data without any dates all count as welcomed, since that is what a bare list of
 * who brought whom says.
 *
 * @param shownBy day on which the way had been shown, or null where it was not shown or dates are not recorded
 * @param welcomedBy day on which the citizen had been welcomed, or null likewise
 * @param shown whether the way was shown
 * @param welcomed whether the citizen was welcomed
 * @param stillThere whether the citizen was seen there at least 90 days after a welcome of known date
 */
record Steps(
        @Nullable LocalDate shownBy,
        @Nullable LocalDate welcomedBy,
        boolean shown,
        boolean welcomed,
        boolean stillThere) {

    /** Days after the welcome from which someone counts as still there, and without news for which a referral stays open. */
    static final int PATIENCE_DAYS = 90;

    static Steps of(Referral referral, boolean datedData) {
        if (!datedData) {
            return new Steps(null, null, true, true, false);
        }
        LocalDate welcomed = first(referral.welcomedOn(), referral.stillThereOn());
        LocalDate shown = first(referral.shownOn(), welcomed);
        LocalDate seen = referral.stillThereOn();
        LocalDate welcome = referral.welcomedOn();
        boolean stillThere = seen != null && welcome != null && ChronoUnit.DAYS.between(welcome, seen) >= PATIENCE_DAYS;
        return new Steps(shown, welcomed, shown != null, welcomed != null, stillThere);
    }

    /** The last step it came to: 0 begun, 1 shown, 2 welcomed, 3 still there. */
    int last() {
        return stillThere ? 3 : welcomed ? 2 : shown ? 1 : 0;
    }

    /**
     * True if a further step can still be waited for at {@code date}: the referral has not ended, its last step is less than 90 days old,
     * and it has not come all the way. In dated data a referral without any day says nothing of how far it came, nor that it is over: it is
     * open, and no failure.
     */
    boolean isOpen(Referral referral, LocalDate date) {
        if (stillThere || referral.endedOn() != null) {
            return false;
        }
        // where showing the way is implied, it is by a step whose date is recorded
        LocalDate last = referral.lastDate();
        return last == null ? !shown : ChronoUnit.DAYS.between(last, date) < PATIENCE_DAYS;
    }

    private static @Nullable LocalDate first(@Nullable LocalDate recorded, @Nullable LocalDate implied) {
        return recorded != null ? recorded : implied;
    }
}
