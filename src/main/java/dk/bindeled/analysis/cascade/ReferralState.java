package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;

/**
 * How far one referral came by the snapshot's date, by the very rules by which the {@link Funnel} counts it: a later step implies the earlier
 * ones, and referrals of data without any dates all count as welcomed.
 *
 * @param step the last step it came to
 * @param open true if a further step can still be waited for
 */
public record ReferralState(Step step, boolean open) {

    /** Steps of the funnel, in their order. */
    public enum Step {
        BEGUN,
        SHOWN,
        WELCOMED,
        STILL_THERE
    }

    /** The state of a referral of {@code snapshot}. */
    public static ReferralState of(Referral referral, Snapshot snapshot) {
        Steps steps = Steps.of(referral, snapshot.hasReferralDates());
        Step last = steps.stillThere()
                ? Step.STILL_THERE
                : steps.welcomed() ? Step.WELCOMED : steps.shown() ? Step.SHOWN : Step.BEGUN;
        return new ReferralState(last, steps.isOpen(referral, snapshot.date()));
    }
}
