package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * Whom to train, as pairs of runs with the same chance, with and without training, found them.
 *
 * @param probabilities what a try was taken to succeed with before training
 * @param start whom it starts from
 * @param runs how many runs it was chosen by, and as many fresh pairs that tell what the choice gives
 * @param before mean number of persons reached when nobody is trained
 * @param after mean number of persons reached when all those chosen are trained
 * @param uplift how many more are reached when all those chosen are trained; with a 95 % interval of the paired differences
 * @param trained those chosen, in the order chosen: each adds most to those before; never shown to readers
 */
public record TrainingResult(
        SpreadProbabilities probabilities,
        SimulatedStart start,
        int runs,
        Figure before,
        Figure after,
        Figure uplift,
        List<Trained> trained) {

    /**
     * One of those chosen.
     *
     * @param order 1 for the first chosen
     * @param id stable id
     * @param label name shown to people, or the id
     * @param uplift how many more are reached when this person is trained besides those before; with a 95 % interval
     */
    public record Trained(int order, String id, String label, Figure uplift) {}

    public TrainingResult {
        trained = List.copyOf(trained);
    }
}
