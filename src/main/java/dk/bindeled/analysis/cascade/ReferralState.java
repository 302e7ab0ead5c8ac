package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;

/**
 * How far one referral came by the snapshot's date, by the very rules by which the {@link Funnel} counts it: a later step implies the earlier
 * ones, and referrals of data without any dates all count as welcomed.
 *
 * @param step the last step it came to: 0 begun, 1 shown, 2 welcomed, 3 still there
 * @param period half-year of its first recorded step, for instance {@code 2024-H1}, or empty
 * @param open true if a further step can still be waited for
 */
public record ReferralState(int step, String period, boolean open) {

    /** The state of a referral of {@code snapshot}. */
    public static ReferralState of(Referral referral, Snapshot snapshot) {
        Steps steps = Steps.of(referral, snapshot.hasReferralDates());
        int last = steps.stillThere() ? 3 : steps.welcomed() ? 2 : steps.shown() ? 1 : 0;
        return new ReferralState(last, HalfYears.of(referral), steps.isOpen(referral, snapshot.date()));
    }
}
