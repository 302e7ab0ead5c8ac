package dk.bindeled.analysis.statistics;

import java.util.Optional;

/**
 * The share to whom something has not yet happened, where not everyone was watched for equally long.
 *
 * <p>Formula: S(t) = &prod; (1 &minus; d/n) over the days up to and with t, n the number at risk on the day and d the number it happened to on
 * that day. What competes counts as censoring: S answers what would be seen if nothing competed and those it took were no different. Where that
 * is not the question, {@link AalenJohansen} is.
 *
 * <p>Interval: Greenwood's variance of ln S, v = &Sigma; d/(n(n &minus; d)), on the scale ln(&minus;ln S): S to the power exp(&plusmn;z
 * &radic;v / |ln S|), z = 1.959964. It stays within 0 and 1; where S is 0 or 1 there is none.
 *
 * <p>Convention: what happens on day t has happened at t, and comes before the censoring of the same day. After the last day on which anyone
 * was watched S is known only if it has come to 0.
 *
 * <p>Source: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the American Statistical Association
 * 53 (1958) 457-481, doi:10.1080/01621459.1958.10501452; interval by J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure
 * Time Data, 2nd edition, 2002, section 1.4, doi:10.1002/9781118032985.
 *
 * <p>Cost: O(rows) for each question. Deterministic.
 *
 * <p>How not to read it: it believes that those no longer watched fare like those who still are; and its interval that none depends on another.
 */
public final class KaplanMeier {

    private final RiskTable table;

    private KaplanMeier(RiskTable table) {
        this.table = table;
    }

    /** The estimate from {@code table}. */
    public static KaplanMeier of(RiskTable table) {
        return new KaplanMeier(table);
    }

    /** True if S can be told at {@code day}. */
    public boolean isKnown(int day) {
        return day <= table.lastDay() || share(day) == 0;
    }

    /** S at {@code day}, 0-1; after the last day watched, as it was then, so ask {@link #isKnown}. */
    public double share(int day) {
        double share = 1;
        for (RiskTable.Row row : table.until(day)) {
            share *= (double) (row.atRisk() - row.events()) / row.atRisk();
        }
        return share;
    }

    /** Greenwood's variance of S at {@code day}; 0 where S is 0 or 1. */
    public double variance(int day) {
        double share = share(day);
        return share == 0 ? 0 : share * share * logVariance(day);
    }

    /** The 95 % interval of S at {@code day}; empty where S is 0, 1 or not known. */
    public Optional<Interval> interval(int day) {
        return isKnown(day) ? ofSurvival(share(day), variance(day)) : Optional.empty();
    }

    private double logVariance(int day) {
        double sum = 0;
        for (RiskTable.Row row : table.until(day)) {
            sum += row.events() / ((double) row.atRisk() * (row.atRisk() - row.events()));
        }
        return sum;
    }

    /** The 95 % interval of a share on the scale ln(−ln share); empty where it is 0 or 1. */
    static Optional<Interval> ofSurvival(double share, double variance) {
        if (!(share > 0 && share < 1)) {
            return Optional.empty();
        }
        double width = Wilson.Z * Math.sqrt(variance) / (share * -Math.log(share));
        return Optional.of(new Interval(Math.pow(share, Math.exp(width)), Math.pow(share, Math.exp(-width))));
    }
}
