package dk.bindeled.study;

import dk.bindeled.analysis.statistics.BetaBinomial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares of a funnel's small parts, drawn towards that of all: what a part with few referrals probably has. For comparing many small parts; it
 * is not what was counted, so both are shown.
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
        List<FunnelCount> known =
                parts.stream().filter(part -> part.welcomedShare().isKnown()).toList();
        Map<String, Double> shares = new HashMap<>();
        if (known.isEmpty()) {
            return shares;
        }
        BetaBinomial spread = BetaBinomial.ofUnits(
                known.stream().mapToLong(FunnelCount::welcomed).toArray(),
                known.stream().mapToLong(part -> part.welcomedShare().n()).toArray());
        known.forEach(part -> shares.put(
                part.key(), spread.shrunk(part.welcomed(), part.welcomedShare().n())));
        return shares;
    }
}
