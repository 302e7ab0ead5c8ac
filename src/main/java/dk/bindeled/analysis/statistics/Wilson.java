package dk.bindeled.analysis.statistics;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;

/**
 * The score interval of a share.
 *
 * <p>What it measures: which shares in a large population would give the observed {@code count} of {@code n} without surprise, at 95 %.
 *
 * <p>Formula, with p = count/n and z = 1.959964: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z √(p(1−p)/n) it stays within
 * 0 and 1 and keeps a width at shares of 0 and 1.
 *
 * <p>Convention: two-sided, without continuity correction; not defined for n = 0. At count = 0 the low end and at count = n the high end are
 * exactly 0 and 1.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953.
 *
 * <p>Cost: constant. Deterministic.
 *
 * <p>How not to read it: it knows nothing of cases that depend on each other (many referrals by one guide); it is then too narrow.
 */
public final class Wilson {

    /** The 97.5 % point of the standard normal distribution. */
    public static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval of {@code count} out of {@code n}.
     *
     * @throws IllegalArgumentException unless 0 &le; count &le; n and n &ge; 1
     */
    public static Interval interval(long count, long n) {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException("No share " + count + " of " + n);
        }
        double p = (double) count / n;
        double zz = Z * Z / n;
        double middle = p + zz / 2;
        double half = Z * Math.sqrt(p * (1 - p) / n + zz / (4 * n));
        double low = count == 0 ? 0 : (middle - half) / (1 + zz);
        double high = count == n ? 1 : (middle + half) / (1 + zz);
        return new Interval(low, high);
    }

    /** The share {@code count} of {@code n} with its interval, or missing with {@code reason} where n is 0. */
    public static Figure share(long count, long n, Reason reason) {
        Figure share = Figure.share(count, n, reason);
        if (n == 0) {
            return share;
        }
        Interval interval = interval(count, n);
        return share.withInterval(interval.low(), interval.high());
    }
}
