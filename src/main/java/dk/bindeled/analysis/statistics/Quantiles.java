package dk.bindeled.analysis.statistics;

import java.util.Arrays;

/**
 * Quantiles of a list of numbers.
 *
 * <p>What it measures: the value below which a share {@code q} of the numbers lies.
 *
 * <p>Formula: with the numbers sorted as x₀ ≤ … ≤ x₍ₙ₋₁₎ and h = (n−1)q, the straight line between the two numbers around position h. This is
 * "type 7", the default of R, NumPy and spreadsheets. The median of an even count is the mean of the middle two.
 *
 * <p>Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996) 361-365,
 * doi:10.1080/00031305.1996.10473566.
 *
 * <p>Cost: O(n log n). Deterministic, whatever the order of the numbers.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Quantiles of {@code values}, at least one, all finite, in any order; the array is left as it is.
     *
     * @throws IllegalArgumentException if there are none or one is not finite
     */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Quantiles need at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double value : sorted) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Quantiles need finite values, not " + value);
            }
        }
        return new Quantiles(sorted);
    }

    /** How many values there are. */
    public int count() {
        return sorted.length;
    }

    /**
     * The value below which the share {@code q} lies.
     *
     * @throws IllegalArgumentException unless 0 &le; q &le; 1
     */
    public double at(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + q);
        }
        double position = (sorted.length - 1) * q;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value. */
    public double median() {
        return at(0.5);
    }

    /** The interval between two quantiles, for instance 0.25 and 0.75. */
    public Interval between(double lower, double upper) {
        return new Interval(at(lower), at(upper));
    }
}
