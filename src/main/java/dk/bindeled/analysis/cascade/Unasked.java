package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
     * @param unaskedPersons citizens of those begun unasked, each once; referrals without a citizen count as one
     * @param askedPersons citizens of those begun on request
     * @param share unasked of both, with its Wilson interval
     */
    public record Period(
            GuideKind guideKind,
            String period,
            int unasked,
            int asked,
            int unaskedPersons,
            int askedPersons,
            Figure share) {}

    private record Key(GuideKind guideKind, String period) {}

    private static final class Count {
        private int referrals;
        private final Set<String> citizens = new HashSet<>();

        void add(Referral referral) {
            referrals++;
            citizens.add(Objects.requireNonNullElse(referral.citizen(), ""));
        }
    }

    public Unasked {
        periods = List.copyOf(periods);
    }

    /** The counts of a snapshot's referrals. */
    public static Unasked of(Snapshot snapshot) {
        Comparator<Key> order = Comparator.comparing(Key::guideKind).thenComparing(Key::period);
        Map<Key, Count> yes = new TreeMap<>(order);
        Map<Key, Count> no = new TreeMap<>(order);
        for (Referral referral : snapshot.referrals()) {
            Boolean unasked = referral.unasked();
            if (unasked != null) {
                Key key = new Key(GuideKind.of(snapshot, referral.guide()), HalfYears.of(referral));
                Count begun = yes.computeIfAbsent(key, _ -> new Count());
                Count asked = no.computeIfAbsent(key, _ -> new Count());
                (unasked ? begun : asked).add(referral);
            }
        }
        List<Period> periods = new ArrayList<>();
        yes.forEach((key, begun) -> {
            Count asked = Objects.requireNonNull(no.get(key));
            Figure share = Wilson.share(begun.referrals, begun.referrals + asked.referrals, Reason.TOO_FEW);
            periods.add(new Period(
                    key.guideKind(),
                    key.period(),
                    begun.referrals,
                    asked.referrals,
                    begun.citizens.size(),
                    asked.citizens.size(),
                    share));
        });
        int unasked = periods.stream().mapToInt(Period::unasked).sum();
        int recorded = unasked + periods.stream().mapToInt(Period::asked).sum();
        Reason reason = snapshot.referrals().isEmpty() ? Reason.NO_REFERRALS : Reason.TOO_FEW;
        return new Unasked(Wilson.share(unasked, recorded, reason), periods);
    }
}
