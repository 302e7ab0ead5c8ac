package dk.bindeled.analysis.diffusion;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is asked when one asks whom to start with: how many persons, among whom, and what counts. Nodes are those of the model's graph. The
 * functions are asked once for each node, before anything is drawn.
 *
 * @param k how many persons, at least 1; with a {@code budget} as many at the most
 * @param epsilon how far below the factor that is known beforehand ({@link SeedRule#factor()}) the guarantee may be, 0-1 without the ends; half of
 *     it is four times the work
 * @param delta probability that the guarantee is wrong, 0-1 without the ends, or null for one in the number of nodes
 * @param eligible who may be chosen
 * @param budget what a person costs and how much there is, or null
 * @param areas how many persons of each area there must be, or null
 * @param weights how much it counts that a person is reached, finite and not negative, or null if everyone counts 1; 0 for whoever is not of the
 *     target group
 * @param mostRings how many rings there is time for (0: nobody but those chosen), or null if there is no deadline
 */
public record SeedRequest(
        int k,
        double epsilon,
        @Nullable Double delta,
        IntPredicate eligible,
        @Nullable Budget budget,
        @Nullable AreaMinimum areas,
        @Nullable IntToDoubleFunction weights,
        @Nullable Integer mostRings) {

    /** The {@code epsilon} of {@link #of}. */
    public static final double DEFAULT_EPSILON = 0.1;

    /**
     * What the persons chosen may cost together.
     *
     * @param cost of each node, finite and not negative
     * @param most the sum of all chosen, finite and not negative
     */
    public record Budget(IntToDoubleFunction cost, double most) {
        public Budget {
            if (!(most >= 0 && most < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A budget is a number and not negative, not " + most);
            }
        }
    }

    /**
     * How many of the chosen must be of which area. Areas share nobody; whoever lives in none is welcome where there is room.
     *
     * @param area number of each node's area, 0…least.size()-1, or -1 for none
     * @param least for each area the fewest that must be chosen there, not negative
     */
    public record AreaMinimum(IntUnaryOperator area, List<Integer> least) {
        public AreaMinimum {
            least = List.copyOf(least);
            if (least.stream().anyMatch(few -> few < 0)) {
                throw new IllegalArgumentException("The fewest persons of an area cannot be negative: " + least);
            }
        }
    }

    public SeedRequest {
        if (k < 1) {
            throw new IllegalArgumentException("At least one person must be chosen, not " + k);
        }
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("Epsilon is between 0 and 1, not " + epsilon);
        }
        if (delta != null && !(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("Delta is between 0 and 1, not " + delta);
        }
        if (budget != null && areas != null) {
            throw new IllegalArgumentException(
                    "A budget and a minimum of persons for each area cannot be asked for together");
        }
        if (mostRings != null && mostRings < 0) {
            throw new IllegalArgumentException("The number of rings cannot be negative, not " + mostRings);
        }
    }

    /** {@code k} of all persons, everyone counting 1, without a deadline. */
    public static SeedRequest of(int k) {
        return new SeedRequest(k, DEFAULT_EPSILON, null, _ -> true, null, null, null, null);
    }

    /** The same, more or less exact. */
    public SeedRequest withEpsilon(double other) {
        return new SeedRequest(k, other, delta, eligible, budget, areas, weights, mostRings);
    }

    /** The same, more or less certain. */
    public SeedRequest withDelta(@Nullable Double other) {
        return new SeedRequest(k, epsilon, other, eligible, budget, areas, weights, mostRings);
    }

    /** The same among these. */
    public SeedRequest among(IntPredicate other) {
        return new SeedRequest(k, epsilon, delta, other, budget, areas, weights, mostRings);
    }

    /** The same with persons who cost something. */
    public SeedRequest withBudget(IntToDoubleFunction cost, double most) {
        return new SeedRequest(k, epsilon, delta, eligible, new Budget(cost, most), areas, weights, mostRings);
    }

    /** The same with a minimum for each area. */
    public SeedRequest withAreas(IntUnaryOperator area, List<Integer> least) {
        return new SeedRequest(k, epsilon, delta, eligible, budget, new AreaMinimum(area, least), weights, mostRings);
    }

    /** The same for a target group. */
    public SeedRequest withWeights(@Nullable IntToDoubleFunction other) {
        return new SeedRequest(k, epsilon, delta, eligible, budget, areas, other, mostRings);
    }

    /** The same with a deadline. */
    public SeedRequest withMostRings(@Nullable Integer other) {
        return new SeedRequest(k, epsilon, delta, eligible, budget, areas, weights, other);
    }

    /** What kind of choice this is, on which it depends what is known of it beforehand. */
    public SeedRule rule() {
        if (budget != null) {
            return SeedRule.BUDGET;
        }
        return areas != null ? SeedRule.AREAS : SeedRule.NUMBER;
    }
}
