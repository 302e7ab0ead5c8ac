package dk.bindeled.study;

import dk.bindeled.analysis.statistics.BetaBinomial;
import dk.bindeled.network.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Shares of small parts, drawn towards that of all: what a part with few referrals probably has. For comparing many small parts; it
 * is not what was counted, so both are shown. R of small parts is not drawn towards anything: it is no share, and hangs on branches, of which a
 * small part has too few to tell how much they differ.
 *
 * @see BetaBinomial
 */
public final class ShrunkShare {

    private ShrunkShare() {}

    /**
     * Welcomed of shown of each part by its key, open referrals left out as in {@link FunnelCount#welcomedShare}. Empty without any; parts
     * whose share is not known are absent. O(parts).
     *
     * @param parts all parts of one division of a funnel
     */
    public static Map<String, Double> ofWelcomed(List<FunnelCount> parts) {
        return of(parts, FunnelCount::key, FunnelCount::welcomed, FunnelCount::welcomedShare);
    }

    /** The same for shown of begun. */
    static Map<String, Double> ofShown(List<FunnelCount> parts) {
        return of(parts, FunnelCount::key, FunnelCount::shown, FunnelCount::shownShare);
    }

    /** The same for still there of welcomed. */
    static Map<String, Double> ofStillThere(List<FunnelCount> parts) {
        return of(parts, FunnelCount::key, FunnelCount::stillThere, FunnelCount::stillThereShare);
    }

    /** Unasked of both of each half-year by its key, drawn towards that of all half-years of its kind of guide. */
    static Map<UnaskedCount, Double> ofUnasked(List<UnaskedCount> counts) {
        Map<UnaskedCount, Double> shares = new HashMap<>();
        counts.stream()
                .collect(Collectors.groupingBy(UnaskedCount::guideKind))
                .values()
                .forEach(kind -> shares.putAll(of(kind, count -> count, UnaskedCount::unasked, UnaskedCount::share)));
        return shares;
    }

    private static <T, K> Map<K, Double> of(
            List<T> parts, Function<T, K> key, ToLongFunction<T> successes, Function<T, Figure> share) {
        List<T> known =
                parts.stream().filter(part -> share.apply(part).isKnown()).toList();
        Map<K, Double> shares = new HashMap<>();
        if (known.isEmpty()) {
            return shares;
        }
        BetaBinomial spread = BetaBinomial.ofUnits(
                known.stream().mapToLong(successes).toArray(),
                known.stream().mapToLong(part -> share.apply(part).n()).toArray());
        known.forEach(part -> shares.put(
                key.apply(part),
                spread.shrunk(successes.applyAsLong(part), share.apply(part).n())));
        return shares;
    }
}
