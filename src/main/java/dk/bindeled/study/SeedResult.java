package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to start with, as a search on sampled runs found them.
 *
 * @param probabilities what a try was taken to succeed with
 * @param seeds those chosen, in the order chosen: each adds most to those before; never shown to readers
 * @param eligible how many could be chosen
 * @param guarantee what those chosen reach is at least this share of what the best choice reaches, but for a chance of {@code delta}; null
 *     where no such certificate can be given
 * @param delta chance that the certificate is wrong
 * @param lowerBound what those chosen reach is at least this (weighted where weights are given), but for a chance of {@code delta}
 * @param upperBound what the best choice reaches is at most this, but for a chance of {@code delta}
 * @param sampledSets how many sampled runs the choice rests on
 * @param cost what those chosen cost together, or null without costs
 * @param runs how many fresh runs {@code reach} rests on
 * @param reach mean number of persons those chosen reach, on runs of chance drawn anew, themselves among them; with a 95 % interval
 */
public record SeedResult(
        SpreadProbabilities probabilities,
        List<Seed> seeds,
        int eligible,
        @Nullable Double guarantee,
        double delta,
        double lowerBound,
        double upperBound,
        long sampledSets,
        @Nullable Double cost,
        int runs,
        Figure reach) {

    /**
     * One of those chosen.
     *
     * @param order 1 for the first chosen
     * @param id stable id
     * @param label name shown to people, or the id
     * @param gain what the person adds to those before, on the sampled runs (weighted where weights are given)
     * @param cost what the person costs, or null without costs
     * @param groups ids of the groups the person is in, in order
     */
    public record Seed(
            int order,
            String id,
            String label,
            double gain,
            @Nullable Double cost,
            List<String> groups) {

        public Seed {
            groups = List.copyOf(groups);
        }
    }

    public SeedResult {
        seeds = List.copyOf(seeds);
    }
}
