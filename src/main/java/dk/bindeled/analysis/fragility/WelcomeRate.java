package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.statistics.BetaBinomial;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of those who were shown the way to a community it has welcomed, beside the others.
 *
 * <p>What it measures: where many sign up and few are welcomed.
 *
 * <p>Formula: share = welcomed / decided, decided being the referrals shown that are not still waiting for a welcome, with its {@link Wilson} interval; evened =
 * the share drawn towards that of all ({@link BetaBinomial}). {@code few} where the whole interval and the evened share lie below the share of all communities
 * together, at least as many referrals were begun as for a community on average, and at least ten are decided.
 *
 * <p>Convention: where communities differ no more than chance has it, every evened share is that of all, and none is told apart. Without a decided referral the
 * share is missing.
 *
 * <p>Source: Wilson 1927, doi:10.1080/01621459.1927.10502953; Kleinman 1973, doi:10.1080/01621459.1973.10481332.
 *
 * <p>Cost: O(communities log communities). Deterministic.
 *
 * <p>How not to read it: no mark for a community. It may be full, or people may be sent where there is no room for them.
 *
 * @param community what was counted
 * @param share welcomed of decided with its interval
 * @param evened the share drawn towards that of all, null where it is not known
 * @param few true where many sign up and few are welcomed
 */
public record WelcomeRate(
        Counts community, Figure share, @Nullable Double evened, boolean few) {

    /** Referrals below which a community says nothing of its own. */
    private static final int FEWEST = 10;

    /**
     * Referrals to one community.
     *
     * @param community its id
     * @param begun referrals begun
     * @param decided of those shown the way, the ones not still waiting for a welcome
     * @param welcomed of these, welcomed
     */
    public record Counts(String community, int begun, int decided, int welcomed) {}

    /** The rates of all communities, in the order given. */
    public static List<WelcomeRate> of(List<Counts> communities) {
        long[] welcomed = communities.stream().mapToLong(Counts::welcomed).toArray();
        long[] decided = communities.stream().mapToLong(Counts::decided).toArray();
        if (Arrays.stream(decided).sum() == 0) {
            return communities.stream()
                    .map(one -> new WelcomeRate(one, Figure.missing(Reason.TOO_FEW, 0), null, false))
                    .toList();
        }
        BetaBinomial spread = BetaBinomial.ofUnits(welcomed, decided);
        double many = communities.stream().mapToInt(Counts::begun).average().orElse(0);
        List<WelcomeRate> rates = new ArrayList<>();
        for (Counts one : communities) {
            Figure share = Wilson.share(one.welcomed(), one.decided(), Reason.TOO_FEW);
            Double evened = share.isKnown() ? (Double) spread.shrunk(one.welcomed(), one.decided()) : null;
            Double high = share.high();
            rates.add(new WelcomeRate(
                    one,
                    share,
                    evened,
                    one.begun() >= many
                            && one.decided() >= FEWEST
                            && high != null
                            && high < spread.mean()
                            && evened != null
                            && evened < spread.mean()));
        }
        return List.copyOf(rates);
    }
}
