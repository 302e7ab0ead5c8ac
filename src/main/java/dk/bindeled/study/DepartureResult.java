package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * On whom it hangs: by how much less would be reached if one person left, for everyone at once.
 *
 * @param probabilities what a try was taken to succeed with
 * @param start whom it starts from
 * @param runs how many runs
 * @param reach mean number of persons reached while everyone is there; with a 95 % interval
 * @param departures what is lost if a person leaves, in the order of ids; never shown to readers
 */
public record DepartureResult(
        SpreadProbabilities probabilities, SimulatedStart start, int runs, Figure reach, List<Departure> departures) {

    /**
     * What is lost if one person leaves.
     *
     * @param id stable id
     * @param label name shown to people, or the id
     * @param reached share of the runs that reach the person while everyone is there, 0-1: so much of the loss is the person's own
     * @param loss mean number of persons no longer reached, the one who leaves among them; with a 95 % interval
     */
    public record Departure(String id, String label, double reached, Figure loss) {}

    public DepartureResult {
        departures = List.copyOf(departures);
    }
}
