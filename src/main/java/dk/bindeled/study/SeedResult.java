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
 * @param rule what limited the choice: {@code number}, {@code areas} or {@code budget}
 * @param guarantee what those chosen reach is at least this share, 0-1, of what the best choice within the same limits reaches
 * @param wanted the guarantee that was aimed at
 * @param confidence chance that the guarantee and both bounds hold
 * @param spread what those chosen reach (weighted where weights are given), on sampled runs that took no part in choosing
 * @param lowerBound what those chosen reach is at least this
 * @param upperBound what the best choice reaches is at most this
 * @param everyone what there is to reach: all persons, or the sum of their weights
 * @param sampledSets how many sampled runs the choice rests on
 * @param cost what those chosen cost together, or null without costs
 * @param runs how many fresh runs {@code reach} rests on
 * @param reach mean number of persons those chosen reach, on runs of chance drawn anew, themselves among them; with a 95 % interval
 */
public record SeedResult(
        SpreadProbabilities probabilities,
        List<Seed> seeds,
        int eligible,
        String rule,
        double guarantee,
        double wanted,
        double confidence,
        double spread,
        double lowerBound,
        double upperBound,
        double everyone,
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
     * @param gain mean number of persons whom this one adds to what those before reach, on the fresh runs, himself among them; the gains
     *     add up to {@code reach}
     * @param cost what the person costs, or null without costs
     * @param groups ids of the groups the person is in, in order
     */
    public record Seed(
            int order,
            String id,
            String label,
            Figure gain,
            @Nullable Double cost,
            List<String> groups) {

        public Seed {
            groups = List.copyOf(groups);
        }
    }

    /** False if the guarantee fell short of what was aimed at: memory, or the bound on the number of sets, ended the search. */
    public boolean isAsWanted() {
        return guarantee >= wanted;
    }

    public SeedResult {
        seeds = List.copyOf(seeds);
    }
}
