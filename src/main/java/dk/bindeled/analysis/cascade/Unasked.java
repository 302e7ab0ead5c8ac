package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often someone is shown the way without anyone having asked for it: yes / (yes + no) over the referrals for which it is recorded. A
 * practice has taken root when it goes on unasked. Deterministic; O(r).
 *
 * @param share the share with its Wilson interval, or missing
 * @param periods counts by kind of guide and half-year, in that order
 */
public record Unasked(Figure share, List<Period> periods) {

    /**
     * Referrals begun in one half-year by guides of one kind.
     *
     * @param guideKind kind of the guides
     * @param period the half-year of the first recorded step, for instance {@code 2024-H1}; empty without dates
     * @param unasked begun unasked
     * @param asked begun on request
     * @param share unasked of both, with its Wilson interval
     */
    public record Period(GuideKind guideKind, String period, int unasked, int asked, Figure share) {}

    private record Key(GuideKind guideKind, String period) {}

    public Unasked {
        periods = List.copyOf(periods);
    }

    /** The counts of a snapshot's referrals. */
    public static Unasked of(Snapshot snapshot) {
        Map<Key, Integer> yes =
                new TreeMap<>(Comparator.comparing(Key::guideKind).thenComparing(Key::period));
        Map<Key, Integer> no =
                new TreeMap<>(Comparator.comparing(Key::guideKind).thenComparing(Key::period));
        for (Referral referral : snapshot.referrals()) {
            Boolean unasked = referral.unasked();
            if (unasked != null) {
                Key key = new Key(GuideKind.of(snapshot, referral.guide()), HalfYears.of(referral));
                yes.merge(key, unasked ? 1 : 0, Integer::sum);
                no.merge(key, unasked ? 0 : 1, Integer::sum);
            }
        }
        List<Period> periods = new ArrayList<>();
        yes.forEach((key, count) -> {
            int asked = no.getOrDefault(key, 0);
            Figure share = Wilson.share(count, count + asked, Reason.TOO_FEW);
            periods.add(new Period(key.guideKind(), key.period(), count, asked, share));
        });
        int unasked = periods.stream().mapToInt(Period::unasked).sum();
        int recorded = unasked + periods.stream().mapToInt(Period::asked).sum();
        Reason reason = snapshot.referrals().isEmpty() ? Reason.NO_REFERRALS : Reason.TOO_FEW;
        return new Unasked(Wilson.share(unasked, recorded, reason), periods);
    }
}
