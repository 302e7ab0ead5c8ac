package dk.bindeled.analysis.diffusion;

import java.util.List;

/**
 * The persons to start with, and what is known of how good that choice is.
 *
 * <p>Reads: "at least {@code guarantee} of what the best choice possible would reach, with probability {@code confidence}". It says nothing of
 * whether the model is right, and nothing of a choice of some of them only. The best choice is usually much closer than the guarantee tells. With
 * a rule other than {@link SeedRule#NUMBER}, the best possible is meant within the same limits.
 *
 * @param seeds node numbers in the order in which they were chosen; the first of {@link SeedRule#NUMBER} are the choice for a smaller number
 * @param spread estimated mean of what they reach, themselves included: persons, or the sum of their weights. Of sets drawn apart from those by
 *     which they were chosen, hence not too high on account of the choice
 * @param lowerBound what they reach at least
 * @param upperBound what the best possible choice reaches at most
 * @param guarantee {@code lowerBound / upperBound}, 0-1; 0 where there is nobody to reach
 * @param confidence probability that both bounds hold
 * @param wanted the guarantee that was aimed at: the rule's factor less epsilon
 * @param rule what limited the choice
 * @param everyone what there is to reach: all persons, or the sum of all weights
 * @param cost what they cost together; 0 without a budget
 * @param sampledSets reverse-reachable sets that were drawn, for choosing and for judging together
 */
public record ChosenSeeds(
        List<Integer> seeds,
        double spread,
        double lowerBound,
        double upperBound,
        double guarantee,
        double confidence,
        double wanted,
        SeedRule rule,
        double everyone,
        double cost,
        long sampledSets) {

    public ChosenSeeds {
        seeds = List.copyOf(seeds);
    }

    /** True if the guarantee is as good as was aimed at; where not, memory or the bound on the number of sets ended the search. */
    public boolean isAsWanted() {
        return guarantee >= wanted;
    }
}
