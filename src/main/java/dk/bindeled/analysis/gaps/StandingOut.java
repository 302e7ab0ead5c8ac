package dk.bindeled.analysis.gaps;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which pairs of groups stand out against the pattern of their own network.
 *
 * <p>What it measures: by how much a pair has more ties, or fewer, than a pair like it has, seen beside how much the other pairs of the same network differ.
 * In a town nearly every pair has fewer ties than chance would give, and pairs that lie beside each other have many more; against that pattern, and not
 * against chance, it is told what is unusual here.
 *
 * <p>Formula: for a pair with e ties where a pair like it has E*, the Freeman-Tukey deviate t = √e + √(e+1) − √(4E*+1), which for counts varies about as
 * much whether they are small or large; then (t − median)/max(1, 1.4826 · median |t − median|) over all pairs. At most 1 away from 0: as usual. More than 2
 * away: it stands out.
 *
 * <p>Convention: where nearly all pairs are alike the spread is taken to be 1, that of a count by chance, so that small differences are not blown up.
 *
 * <p>Source: M. F. Freeman and J. W. Tukey, Transformations related to the angular and the square root, Annals of Mathematical Statistics 21 (1950)
 * 607-611, doi:10.1214/aoms/1177729756; the median of deviations as a spread after F. R. Hampel, The influence curve and its role in robust
 * estimation, Journal of the American Statistical Association 69 (1974) 383-393, doi:10.1080/01621459.1974.10482962. Putting the two together is the product's own.
 *
 * <p>Cost: O(pairs log pairs). Deterministic, and the same whatever the order of the pairs.
 *
 * <p>How not to read it: it is no test. What stands out is worth a look first, and may have the plainest of reasons, such as a road.
 */
public final class StandingOut {

    /** From this far on, either way, a pair differs from the usual. */
    public static final double SOMEWHAT = 1;
    /** From this far on, either way, a pair stands out. */
    public static final double CLEARLY = 2;

    /** Makes the median of deviations the standard deviation where they are normal. */
    private static final double OF_NORMAL = 1.4826;

    private StandingOut() {}

    /**
     * How far each pair stands out, above 0 for more ties than is usual here.
     *
     * @param ties direct ties of each pair
     * @param comparable ties that a pair like it has in this network
     * @return one number for each pair; none without pairs
     * @throws IllegalArgumentException if there are not as many of the one as of the other
     */
    public static double[] of(int[] ties, double[] comparable) {
        if (ties.length != comparable.length) {
            throw new IllegalArgumentException(
                    "Ties of " + ties.length + " pairs, but " + comparable.length + " numbers to compare them with");
        }
        double[] deviates = IntStream.range(0, ties.length)
                .mapToDouble(k -> Math.sqrt(ties[k]) + Math.sqrt(ties[k] + 1.0) - Math.sqrt(4 * comparable[k] + 1))
                .toArray();
        if (deviates.length == 0) {
            return deviates;
        }
        double middle = median(deviates);
        double spread = Math.max(
                1,
                OF_NORMAL
                        * median(Arrays.stream(deviates)
                                .map(deviate -> Math.abs(deviate - middle))
                                .toArray()));
        return Arrays.stream(deviates)
                .map(deviate -> (deviate - middle) / spread)
                .toArray();
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
