package dk.bindeled.study;

import java.util.List;

/**
 * What is asked when asking on whom it hangs.
 *
 * @param spread in which network, and how
 * @param starters ids of those it starts from, in order; none for those whom the network's own cascades started from
 * @param runs how many runs, at least 30
 */
public record DepartureParameters(SpreadParameters spread, List<String> starters, int runs) {

    public static final int DEFAULT_RUNS = 1_000;

    public DepartureParameters {
        if (runs < TrainingParameters.FEWEST_RUNS || runs > SimulationRuns.MOST) {
            throw new IllegalArgumentException("From 30 to ten million runs can be made, not " + runs);
        }
        starters = SimulationParameters.inOrder(starters);
    }

    /** With the default number of runs, from those whom the network's own cascades started from. */
    public static DepartureParameters of(SpreadParameters spread) {
        return new DepartureParameters(spread, List.of(), DEFAULT_RUNS);
    }
}
