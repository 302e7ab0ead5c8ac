package dk.bindeled.analysis.diffusion;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How much it counts that a person is reached. */
final class TargetWeights {

    private final double @Nullable [] each;
    private final double sum;

    /**
     * Asks for all weights.
     *
     * @param weight of each node, or null if everyone counts 1
     * @throws IllegalArgumentException if one is negative or no number, or all are 0
     */
    TargetWeights(@Nullable IntToDoubleFunction weight, int nodes) {
        if (weight == null) {
            each = null;
            sum = nodes;
            return;
        }
        double[] weights = new double[nodes];
        double all = 0;
        for (int v = 0; v < nodes; v++) {
            weights[v] = weight.applyAsDouble(v);
            if (!(weights[v] >= 0 && weights[v] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A weight is a number and not negative, not " + weights[v]);
            }
            all += weights[v];
        }
        if (!(all > 0 && all < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("There must be someone to reach: the weights' sum is " + all);
        }
        each = weights;
        sum = all;
    }

    boolean areAlike() {
        return each == null;
    }

    double of(int v) {
        return each == null ? 1 : each[v];
    }

    double sum() {
        return sum;
    }

    /** For whom sets are drawn, or null if for everyone alike. */
    @Nullable
    WeightedDraw draw() {
        return each == null ? null : new WeightedDraw(each, sum);
    }

    /** Sum of the {@code most} largest weights of some nodes. */
    double largest(BitSet of, int most) {
        if (each == null) {
            return Math.min(most, of.cardinality());
        }
        double[] sorted = of.stream().mapToDouble(this::of).sorted().toArray();
        double largest = 0;
        for (int k = Math.max(0, sorted.length - most); k < sorted.length; k++) {
            largest += sorted[k];
        }
        return largest;
    }
}
