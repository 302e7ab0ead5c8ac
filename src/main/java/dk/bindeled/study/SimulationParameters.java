package dk.bindeled.study;

import java.util.List;
import java.util.TreeSet;

/**
 * What decides a simulation's result, together with the data and the program's version.
 *
 * @param spread in which network, and how
 * @param starters ids of those it starts from, in order; none for those whom the network's own cascades started from
 * @param runs how often it is run
 */
public record SimulationParameters(SpreadParameters spread, List<String> starters, SimulationRuns runs) {

    public SimulationParameters {
        starters = inOrder(starters);
    }

    /** A simulation from those whom the network's own cascades started from. */
    public static SimulationParameters of(SpreadParameters spread) {
        return new SimulationParameters(spread, List.of(), SimulationRuns.DEFAULT);
    }

    /** Named in another order, or twice, they are the same persons. */
    static List<String> inOrder(List<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }
}
