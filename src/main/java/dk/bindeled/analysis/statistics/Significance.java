package dk.bindeled.analysis.statistics;

/**
 * p values: how often chance alone would give a result at least as far from its expectation as the observed one.
 *
 * <p>From {@code B} random draws of which {@code b} were at least as extreme: (b+1)/(B+1), never 0, because the observed arrangement is itself
 * one of those that chance could have given (B. Phipson and G. K. Smyth, Permutation p-values should never be zero, Statistical Applications
 * in Genetics and Molecular Biology 9 (2010) 39, doi:10.2202/1544-6115.1585).
 *
 * <p>From a standard normal deviate z: 2(1 − Φ(|z|)), by the power series of Φ for |z| &lt; 3 and by Laplace's continued
 * fraction above (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.2.11 and 26.2.14); relative error below 1e-12.
 *
 * <p>How not to read it: a small p says that chance alone is a poor explanation, not that the difference is large or matters.
 */
public final class Significance {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Significance() {}

    /**
     * The p value when {@code extreme} of {@code draws} were at least as extreme as what was observed.
     *
     * @throws IllegalArgumentException unless 0 &le; extreme &le; draws and draws &ge; 1
     */
    public static double ofDraws(int extreme, int draws) {
        if (draws < 1 || extreme < 0 || extreme > draws) {
            throw new IllegalArgumentException(extreme + " extreme among " + draws + " draws");
        }
        return (extreme + 1.0) / (draws + 1.0);
    }

    /**
     * The two-sided p value of a standard normal deviate, 0-1.
     *
     * @throws IllegalArgumentException if {@code z} is not a number
     */
    public static double ofDeviate(double z) {
        if (Double.isNaN(z)) {
            throw new IllegalArgumentException("No p value of a deviate that is not a number");
        }
        double distance = Math.abs(z);
        return distance < 3 ? 1 - 2 * centralMass(distance) : 2 * upperTail(distance);
    }

    /** Φ(z) − 1/2 by z + z³/3 + z⁵/(3·5) + … times the density. */
    private static double centralMass(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return sum * density(z);
    }

    /** 1 − Φ(z) as density / (z + 1/(z + 2/(z + 3/(…)))). */
    private static double upperTail(double z) {
        if (Double.isInfinite(z)) {
            return 0;
        }
        double fraction = z;
        for (int k = 400; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density(z) / fraction;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_TWO_PI;
    }
}
