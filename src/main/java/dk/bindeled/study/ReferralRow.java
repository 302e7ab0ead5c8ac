package dk.bindeled.study;

import dk.bindeled.analysis.cascade.GuideKind;
import dk.bindeled.analysis.cascade.ReferralState;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One referral as figures count it: what stands behind them, for those who may see single persons and never for readers.
 *
 * @param referral the referral, as known on the network's date
 * @param guideKind {@code ambassador}, {@code community_guide}, {@code professional}, {@code citizen} or {@code unknown}
 * @param step the last step it came to: 0 begun, 1 shown, 2 welcomed, 3 still there
 * @param period half-year of its first recorded step, for instance {@code 2024-H1}, or empty
 * @param open true if a further step can still be waited for
 * @param guideLabel name of the guide, or null where none is known
 * @param citizenLabel name of the citizen, or null where none is known
 * @param communityLabel name of the community, or null where none is known
 * @param area id of the citizen's area at the level by which the funnel is divided, or empty
 */
public record ReferralRow(
        Referral referral,
        String guideKind,
        int step,
        String period,
        boolean open,
        @Nullable String guideLabel,
        @Nullable String citizenLabel,
        @Nullable String communityLabel,
        String area) {

    /** All referrals of a network, in the order of their ids. O(referrals). */
    public static List<ReferralRow> of(Snapshot snapshot) {
        List<ReferralState> states = ReferralState.of(snapshot);
        List<ReferralRow> rows = new ArrayList<>(states.size());
        for (int k = 0; k < states.size(); k++) {
            rows.add(of(snapshot.referrals().get(k), states.get(k), snapshot));
        }
        return rows;
    }

    private static ReferralRow of(Referral referral, ReferralState state, Snapshot snapshot) {
        return new ReferralRow(
                referral,
                GuideKind.of(snapshot, referral.guide()).code(),
                state.step(),
                state.period(),
                state.open(),
                label(snapshot, referral.guide()),
                label(snapshot, referral.citizen()),
                label(snapshot, referral.community()),
                state.area());
    }

    private static @Nullable String label(Snapshot snapshot, @Nullable String id) {
        return snapshot.everKnown(id).map(Actor::label).orElse(null);
    }
}
