package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * Whom to train, and what it would give. All figures are of fresh runs that took no part in the choice, so that luck in choosing does not flatter
 * them; their n is the number of runs, their intervals are at 95 % and of differences run by run.
 *
 * @param chosen the persons to train, in the order chosen; fewer than asked for where nobody else would add anyone
 * @param before persons reached without training
 * @param after persons reached once all are trained
 * @param uplift persons reached more, all together
 * @param eligible persons who might have been trained
 * @param evaluated of them, those reached in at least one run, every one of whom was tried out; training the others would have changed nothing
 * @param runs runs it was chosen by, and as many fresh ones
 * @param factor by how much training multiplies the probability of a try
 * @param seed decided all chance
 */
public record TrainingPlan(
        List<Chosen> chosen,
        Figure before,
        Figure after,
        Figure uplift,
        int eligible,
        int evaluated,
        int runs,
        double factor,
        long seed) {

    public TrainingPlan {
        chosen = List.copyOf(chosen);
    }

    /**
     * One person to train.
     *
     * @param person node number
     * @param uplift persons reached more with this one trained too than with only those chosen before
     */
    public record Chosen(int person, Figure uplift) {}
}
