package dk.bindeled.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Ranges of a figure that are told apart on a map: about as many nodes in each, with bounds that are round numbers, so that no bound is the figure
 * of one person.
 */
final class ClassBounds {

    private static final int CLASSES = 5;
    private static final MathContext ROUND = new MathContext(1, RoundingMode.HALF_EVEN);

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

    private static double round(double value, boolean whole) {
        if (value == 0) {
            return 0;
        }
        // Small counts are round as they are.
        return whole && value < 10
                ? Math.rint(value)
                : new BigDecimal(value).round(ROUND).doubleValue();
    }
}
