package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * What a simulation found. Always labelled simulated, and shown with model, probabilities, runs, seed and interval.
 *
 * @param probabilities what a try was taken to succeed with
 * @param start whom it starts from
 * @param nodes persons (or bodies) in the network
 * @param runs how many runs were made
 * @param reach mean number of persons reached in a run, those it starts from among them; n the runs, with a 95 % interval
 * @param rings mean number of persons in each ring of a run; ring 0 are those it starts from
 * @param distribution runs by how many they reached, in classes that follow each other
 * @param steps for the three steps, at which of them tries failed; else empty
 * @param persons how likely each person is to be reached, in the order of ids; never shown to readers
 * @param observed what the network's own referrals tell
 */
public record SimulationResult(
        SpreadProbabilities probabilities,
        SimulatedStart start,
        int nodes,
        int runs,
        Figure reach,
        List<Figure> rings,
        List<ReachClass> distribution,
        List<StepOutcome> steps,
        List<PersonReached> persons,
        ObservedReach observed) {

    /** The ends of an interval are rounded, each on its own. */
    private static final double ROUNDING = 1 + 1e-9;

    /**
     * Runs that reached from {@code least} to {@code most} persons.
     *
     * @param least fewest persons, those it starts from among them
     * @param most most persons
     * @param runs so many runs
     */
    public record ReachClass(int least, int most, long runs) {}

    /**
     * How many of the tries ended in one way.
     *
     * @param outcome {@code not_begun}, {@code not_shown}, {@code not_welcomed} or {@code succeeded}
     * @param share of all tries of all runs, which are its n; with its interval, or missing where nobody tried
     */
    public record StepOutcome(String outcome, Figure share) {}

    /**
     * How likely one person is to be reached.
     *
     * @param id stable id
     * @param label name shown to people, or the id
     * @param probability share of the runs that reached the person, 0-1
     */
    public record PersonReached(String id, String label, double probability) {}

    /** False if an interval was asked for that even the most runs did not make so narrow. */
    public boolean meets(SimulationRuns asked) {
        Double wanted = asked.halfWidth();
        Double low = reach.low();
        Double high = reach.high();
        return wanted == null || (low != null && high != null && (high - low) / 2 <= wanted * ROUNDING);
    }

    public SimulationResult {
        rings = List.copyOf(rings);
        distribution = List.copyOf(distribution);
        steps = List.copyOf(steps);
        persons = List.copyOf(persons);
    }
}
