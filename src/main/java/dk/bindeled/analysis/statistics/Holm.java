package dk.bindeled.analysis.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * p values made to bear that many were asked at once.
 *
 * <p>What it measures: of a hundred groups that nothing but chance tells apart, five have a p below 0.05. An adjusted p below 0.05 promises more:
 * the chance that any of the groups gets one without cause is at most 0.05, however the groups depend on each other.
 *
 * <p>Formula: with the k values sorted, p₍₁₎ ≤ … ≤ p₍ₖ₎, the adjusted i-th is the largest of (k − j + 1) p₍ⱼ₎ over j ≤ i, at most 1.
 *
 * <p>Convention: equal values in the order of their places, which makes no difference to what they become. Missing values stay missing and are not
 * counted in k.
 *
 * <p>Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70,
 * https://www.jstor.org/stable/4615733.
 *
 * <p>Cost: O(k log k). Deterministic.
 *
 * <p>How not to read it: a group whose adjusted p is large has not been shown to be like the others; where there are many groups, only strong
 * differences are seen. From B draws no p is below 1/(B+1), so that no adjusted one can be small where groups outnumber draws by far.
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted values, each in the place of its own.
     *
     * @param values p values, null where there is none
     * @throws IllegalArgumentException if one is not between 0 and 1
     */
    public static List<@Nullable Double> adjusted(List<@Nullable Double> values) {
        double[] p = new double[values.size()];
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            Double value = values.get(k);
            if (value != null) {
                if (!(value >= 0 && value <= 1)) {
                    throw new IllegalArgumentException("A p value lies between 0 and 1, not at " + value);
                }
                p[k] = value;
                order.add(k);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(k -> p[k]).thenComparingInt(k -> k));
        List<@Nullable Double> adjusted =
                new ArrayList<@Nullable Double>(Collections.<@Nullable Double>nCopies(p.length, null));
        double highest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int k = order.get(rank);
            highest = Math.max(highest, Math.min(1, (order.size() - rank) * p[k]));
            adjusted.set(k, highest);
        }
        return adjusted;
    }
}
