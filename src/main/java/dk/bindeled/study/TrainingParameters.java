package dk.bindeled.study;

import java.util.List;

/**
 * Whom to look for when asking whom to train.
 *
 * @param spread in which network, and how
 * @param starters ids of those it starts from, in order; none for those whom the network's own cascades started from
 * @param k how many to train at most, at least 1
 * @param factor by how much training multiplies the probability of a person's tries, above 1
 * @param runs how many pairs of runs, with and without training, at least 30
 */
public record TrainingParameters(SpreadParameters spread, List<String> starters, int k, double factor, int runs) {

    public static final double DEFAULT_FACTOR = 1.5;
    public static final int DEFAULT_RUNS = 1_000;

    /** Fewer have no interval. */
    public static final int FEWEST_RUNS = 30;

    public TrainingParameters {
        if (k < 1) {
            throw new IllegalArgumentException("At least one must be trained, not " + k);
        }
        if (!(factor > 1 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("Training multiplies by more than 1, not by " + factor);
        }
        if (runs < FEWEST_RUNS || runs > SimulationRuns.MOST) {
            throw new IllegalArgumentException("From 30 to ten million runs can be made, not " + runs);
        }
        starters = SimulationParameters.inOrder(starters);
    }

    /** The {@code k} whose training gives most, with the default factor and runs, from those whom the network's own cascades started from. */
    public static TrainingParameters of(SpreadParameters spread, int k) {
        return new TrainingParameters(spread, List.of(), k, DEFAULT_FACTOR, DEFAULT_RUNS);
    }
}
