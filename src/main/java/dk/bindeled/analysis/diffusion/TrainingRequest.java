package dk.bindeled.analysis.diffusion;

import java.util.function.IntPredicate;

/**
 * What training is asked for.
 *
 * @param k persons to train, at least 1
 * @param factor by how much training multiplies the probability of every try of a trained person, which stays at most 1; 1 or more
 * @param runs runs to choose by, and as many fresh ones to tell what the choice gives, at least 30
 * @param eligible the nodes that may be trained
 */
public record TrainingRequest(int k, double factor, int runs, IntPredicate eligible) {

    public TrainingRequest {
        if (k < 1 || !(factor >= 1) || Double.isInfinite(factor) || runs < RunMeans.FEWEST_FOR_INTERVAL) {
            throw new IllegalArgumentException(
                    "No training of " + k + " persons by " + factor + " in " + runs + " runs");
        }
    }
}
