package dk.bindeled.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Ranges of a figure that are told apart on a map: about as many nodes in each, with bounds that are round numbers.
 */
final class ClassBounds {

    private static final int CLASSES = 5;
    private static final List<Double> ROUND = List.of(1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0);

    private ClassBounds() {}

    /**
     * Lower bounds, ascending; each range reaches up to the next bound, the last upwards without end.
     *
     * @param sorted known figures, ascending, 0 or above
     * @param whole true for counts
     * @return 1-5 bounds, the first 0; none without figures
     */
    static List<Double> of(double[] sorted, boolean whole) {
        if (sorted.length == 0) {
            return List.of();
        }
        TreeSet<Double> bounds = new TreeSet<>(List.of(0.0));
        // Those with nothing are by themselves: many have none.
        if (whole && sorted[0] == 0 && sorted[sorted.length - 1] > 0) {
            bounds.add(1.0);
        }
        for (int k = 1; k < CLASSES && bounds.size() < CLASSES; k++) {
            double at = sorted[(int) ((long) k * (sorted.length - 1) / CLASSES)];
            bounds.add(round(at, whole));
        }
        List<Double> told = new ArrayList<>(bounds);
        told.removeIf(bound -> bound > sorted[sorted.length - 1]);
        return List.copyOf(told);
    }

    /** The nearest of the round numbers; small counts are round as they are. */
    private static double round(double value, boolean whole) {
        if (value == 0) {
            return 0;
        }
        if (whole && value < 10) {
            return Math.rint(value);
        }
        double magnitude = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = value / magnitude;
        double nearest = ROUND.stream()
                .min(Comparator.comparingDouble(one -> Math.abs(one - digits)))
                .orElseThrow();
        // 0.3, and not 0.30000000000000004
        return new BigDecimal(nearest * magnitude)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
