package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.cascade.ReferralState;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom a person brought together: those she has a tie to on the date, and those she has shown the way by then.
 *
 * <p>Convention: a referral counts from the day the way was shown (a later step implies it); whoever is not in the network on the date is left out.
 *
 * <p>Source: the product's own. Cost: O(ties of the person + referrals). Deterministic.
 *
 * <p>How not to read it: not everyone she knows was brought together by her. Nobody writes down who brought whom together, so her neighbours are the nearest
 * there is.
 */
public final class BroughtTogether {

    /** Step of {@link ReferralState} from which the way has been shown. */
    private static final int SHOWN = 1;

    private BroughtTogether() {}

    /** Those whom node {@code person} brought together, as ascending node numbers without herself. */
    public static int[] by(Snapshot snapshot, int person) {
        return IntStream.concat(IntStream.of(snapshot.adjacency().neighbours(person)), shownTheWay(snapshot, person))
                .filter(v -> v != person)
                .distinct()
                .sorted()
                .toArray();
    }

    private static IntStream shownTheWay(Snapshot snapshot, int person) {
        String id = snapshot.id(person);
        List<Referral> referrals = snapshot.referrals();
        if (referrals.stream().noneMatch(referral -> id.equals(referral.guide()))) {
            return IntStream.empty();
        }
        List<ReferralState> states = ReferralState.of(snapshot);
        return IntStream.range(0, referrals.size())
                .filter(r ->
                        id.equals(referrals.get(r).guide()) && states.get(r).step() >= SHOWN)
                .map(r -> snapshot.indexOf(referrals.get(r).citizen()))
                .filter(v -> v >= 0 && v < snapshot.size());
    }
}
