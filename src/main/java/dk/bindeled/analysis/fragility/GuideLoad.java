package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.cascade.ReferralState;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one ambassador carries.
 *
 * <p>What it measures: referrals begun in the twelve months up to the date, referrals that are still open, different citizens shown the way or begun with in
 * these months, and ties.
 *
 * <p>Convention: a referral is begun on its first recorded day; without any day it is not known when, so it is only counted as open. Twelve months are the
 * days after the same day of the year before. An ambassador without a referral carries 0, which is known.
 *
 * <p>Source: the product's own. Cost: O(referrals + ambassadors). Deterministic.
 *
 * <p>How not to read it: never as a ranking. Whoever carries much may need someone to share it with; whoever carries little may have other tasks.
 *
 * @param ambassador node number
 * @param begun referrals begun in the last twelve months
 * @param open referrals that may still go on
 * @param citizens different citizens of the referrals begun in the last twelve months
 * @param ties ties on the date
 */
public record GuideLoad(int ambassador, int begun, int open, int citizens, int ties) {

    /** The load of each ambassador, in the order of node numbers. */
    public static List<GuideLoad> of(Snapshot snapshot) {
        Map<String, Integer> begun = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        Map<String, Set<String>> citizens = new TreeMap<>();
        List<ReferralState> states = ReferralState.of(snapshot);
        LocalDate after = snapshot.date().minusYears(1);
        for (int r = 0; r < states.size(); r++) {
            Referral referral = snapshot.referrals().get(r);
            String guide = referral.guide();
            if (guide == null) {
                continue;
            }
            if (states.get(r).open()) {
                open.merge(guide, 1, Integer::sum);
            }
            LocalDate first = referral.firstDate();
            if (first != null && first.isAfter(after)) {
                begun.merge(guide, 1, Integer::sum);
                if (referral.citizen() != null) {
                    citizens.computeIfAbsent(guide, _ -> new HashSet<>()).add(referral.citizen());
                }
            }
        }
        return IntStream.range(0, snapshot.size())
                .filter(v -> snapshot.is(v, Kind.AMBASSADOR))
                .mapToObj(v -> {
                    String id = snapshot.id(v);
                    return new GuideLoad(
                            v,
                            begun.getOrDefault(id, 0),
                            open.getOrDefault(id, 0),
                            citizens.getOrDefault(id, Set.of()).size(),
                            snapshot.adjacency().degree(v));
                })
                .toList();
    }
}
