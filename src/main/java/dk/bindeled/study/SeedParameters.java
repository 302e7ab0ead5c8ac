package dk.bindeled.study;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for when asking whom to start with.
 *
 * @param spread in which network, and how
 * @param k how many to start with at most, at least 1
 * @param epsilon how far from the best certificate the search may end, between 0 and 1
 * @param delta chance that the certificate is wrong, between 0 and 1, or null for one in as many as there are persons
 * @param eligible who may be chosen: terms of one sort are alternatives, and of every sort named one must hold; none for everyone
 * @param costAttribute name of the attribute that holds what a person costs, or null where everyone costs the same
 * @param budget what those chosen may cost together, or null where there is no cost
 * @param minimumPerGroup how many to choose at least in each group of the query's grouping, 0 for no minimum
 * @param weights how much reaching some persons counts; the highest where several hold of a person
 * @param otherWeight how much reaching anybody else counts, 0 or more
 * @param runs runs, of chance drawn anew, by which what those chosen reach is told
 */
public record SeedParameters(
        SpreadParameters spread,
        int k,
        double epsilon,
        @Nullable Double delta,
        List<PersonTerm> eligible,
        @Nullable String costAttribute,
        @Nullable Double budget,
        int minimumPerGroup,
        List<Weight> weights,
        double otherWeight,
        SimulationRuns runs) {

    public static final double DEFAULT_EPSILON = 0.1;

    /**
     * How much reaching a person counts of whom something holds.
     *
     * @param term what holds
     * @param weight 0 or more
     */
    public record Weight(PersonTerm term, double weight) {

        public Weight {
            requireWeight(weight);
        }
    }

    public SeedParameters {
        if (k < 1) {
            throw new IllegalArgumentException("At least one must be chosen, not " + k);
        }
        requireShare("epsilon", epsilon);
        if (delta != null) {
            requireShare("delta", delta);
        }
        if ((costAttribute == null) != (budget == null)) {
            throw new IllegalArgumentException("Cost " + costAttribute + " with budget " + budget);
        }
        if (budget != null && !(budget > 0 && Double.isFinite(budget))) {
            throw new IllegalArgumentException("A budget is above 0, not " + budget);
        }
        if (budget != null && minimumPerGroup > 0) {
            throw new IllegalArgumentException("A budget and a minimum in each group cannot be asked for together");
        }
        if (minimumPerGroup < 0) {
            throw new IllegalArgumentException("A minimum is 0 or more, not " + minimumPerGroup);
        }
        requireWeight(otherWeight);
        eligible = List.copyOf(new TreeSet<>(eligible));
        weights = weights.stream()
                .sorted(Comparator.comparing(Weight::term).thenComparingDouble(Weight::weight))
                .toList();
    }

    /** The {@code k} best of everyone, each reached person counting 1. */
    public static SeedParameters of(SpreadParameters spread, int k) {
        return new SeedParameters(
                spread, k, DEFAULT_EPSILON, null, List.of(), null, null, 0, List.of(), 1, SimulationRuns.DEFAULT);
    }

    /** True where not everyone reached counts 1. */
    public boolean isWeighted() {
        return otherWeight != 1 || weights.stream().anyMatch(weight -> weight.weight() != 1);
    }

    /** The same with only some who may be chosen. */
    public SeedParameters withEligible(List<PersonTerm> terms) {
        return new SeedParameters(
                spread, k, epsilon, delta, terms, costAttribute, budget, minimumPerGroup, weights, otherWeight, runs);
    }

    /** The same where persons cost something. */
    public SeedParameters withCost(String attribute, double most) {
        return new SeedParameters(
                spread, k, epsilon, delta, eligible, attribute, most, minimumPerGroup, weights, otherWeight, runs);
    }

    /** The same with at least {@code minimum} in each group of the query's grouping. */
    public SeedParameters withMinimumPerGroup(int minimum) {
        return new SeedParameters(
                spread, k, epsilon, delta, eligible, costAttribute, budget, minimum, weights, otherWeight, runs);
    }

    /** The same where reaching some counts more than reaching others. */
    public SeedParameters withWeights(List<Weight> some, double others) {
        return new SeedParameters(
                spread, k, epsilon, delta, eligible, costAttribute, budget, minimumPerGroup, some, others, runs);
    }

    SeedParameters withSpread(SpreadParameters other) {
        return new SeedParameters(
                other, k, epsilon, delta, eligible, costAttribute, budget, minimumPerGroup, weights, otherWeight, runs);
    }

    private static void requireShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " is between 0 and 1, not " + share);
        }
    }

    private static void requireWeight(double weight) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("A weight is 0 or more, not " + weight);
        }
    }
}
