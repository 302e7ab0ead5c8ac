package dk.bindeled.study;

import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which network something is imagined to spread, and how.
 *
 * @param query date, layers, unit and grouping; in a result with every default replaced by what was taken
 * @param model how one brings the next
 * @param probabilities of a try, 0-1: one for the independent cascade, three (begun, shown, welcomed) for the three steps, and none where
 *     they are estimated from the network's own referrals or where the model needs none
 * @param mostRings rings after which it stops, at least 1, or null for no deadline
 * @param seed seed of everything drawn by chance
 */
public record SpreadParameters(
        SnapshotQuery query,
        SimulationModel model,
        List<Double> probabilities,
        @Nullable Integer mostRings,
        long seed) {

    public static final long DEFAULT_SEED = StudyParameters.DEFAULT_SEED;

    public SpreadParameters {
        probabilities = List.copyOf(probabilities);
        if (!probabilities.isEmpty() && probabilities.size() != model.probabilities()) {
            throw new IllegalArgumentException(
                    model + " takes " + model.probabilities() + " probabilities, not " + probabilities);
        }
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A probability is from 0 to 1, not " + p);
            }
        }
        if (mostRings != null && mostRings < 1) {
            throw new IllegalArgumentException("The deadline must be at least one ring, not " + mostRings);
        }
    }

    /** Spread by {@code model} in the network of {@code query}, with probabilities from the data or the model and without a deadline. */
    public static SpreadParameters of(SnapshotQuery query, SimulationModel model) {
        return new SpreadParameters(query, model, List.of(), null, DEFAULT_SEED);
    }

    /** The same with given probabilities. */
    public SpreadParameters withProbabilities(List<Double> given) {
        return new SpreadParameters(query, model, given, mostRings, seed);
    }

    /** The same with another deadline. */
    public SpreadParameters withMostRings(@Nullable Integer rings) {
        return new SpreadParameters(query, model, probabilities, rings, seed);
    }

    /** True where the probabilities are to be estimated from the network's own referrals. */
    public boolean isEstimated() {
        return probabilities.isEmpty() && model.probabilities() > 0;
    }

    /** The same in the network that {@code snapshot} is, whose groups make no difference. */
    SpreadParameters resolvedFor(Snapshot snapshot) {
        return new SpreadParameters(snapshot.query().withGrouping(null), model, probabilities, mostRings, seed);
    }

    /** The same where groups make a difference. */
    SpreadParameters resolvedWithGroupsOf(Snapshot snapshot) {
        return new SpreadParameters(snapshot.query(), model, probabilities, mostRings, seed);
    }
}
