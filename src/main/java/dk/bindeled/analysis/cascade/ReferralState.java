package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.List;

/**
 * How far one referral came by the snapshot's date, by the very rules by which the {@link Funnel} counts it: a later step implies the earlier
 * ones, and referrals of data without any dates all count as welcomed.
 *
 * @param step the last step it came to: 0 begun, 1 shown, 2 welcomed, 3 still there
 * @param open true if a further step can still be waited for
 * @param area id of the citizen's area at the level by which the funnel is divided, or empty
 * @param period half-year of its first recorded step, for instance {@code 2024-H1}, or empty
 */
public record ReferralState(int step, boolean open, String area, String period) {

    /** The states of all referrals of a snapshot, in their order. O(referrals). */
    public static List<ReferralState> of(Snapshot snapshot) {
        CitizenAreas areas = CitizenAreas.of(snapshot);
        return snapshot.referrals().stream()
                .map(referral -> of(referral, snapshot, areas))
                .toList();
    }

    private static ReferralState of(Referral referral, Snapshot snapshot, CitizenAreas areas) {
        Steps steps = Steps.of(referral, snapshot.hasReferralDates());
        return new ReferralState(
                steps.last(),
                steps.isOpen(referral, snapshot.date()),
                areas.of(referral.citizen()),
                HalfYears.of(referral));
    }
}
