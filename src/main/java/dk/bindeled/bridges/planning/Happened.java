package dk.bindeled.bridges.planning;

import dk.bindeled.network.Change;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridges.State;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many changes of a plan have happened, for the list in which nobody is looked at: of plans about as many persons as the limit only.
 *
 * @param changes of which the network tells
 * @param done how many of these have happened
 */
record Happened(long changes, long done) {

    /**
     * Of a plan that was made on an earlier network; nothing where there is nothing to tell, or too few are told of.
     *
     * @param limit fewest persons a figure may rest on
     */
    static Optional<Happened> of(Plan plan, PlannedBridges bridges, Snapshot network, int limit) {
        List<PlannedChange> planned = plan.steps().stream()
                .map(PlanStep::change)
                .filter(change -> PlannedChanges.on(change)
                        .filter(on -> on.isBefore(network.date()))
                        .isPresent())
                .toList();
        List<PlannedChange> readable = planned.stream()
                .filter(change -> PlannedChanges.change(change).isPresent())
                .toList();
        List<Change> changes = readable.stream()
                .map(PlannedChanges::change)
                .flatMap(Optional::stream)
                .toList();
        List<State> states = bridges.states(changes, network);
        Set<String> persons = new HashSet<>();
        long known = 0;
        long done = 0;
        for (int k = 0; k < states.size(); k++) {
            if (states.get(k) != State.UNKNOWN) {
                known++;
                done += states.get(k) == State.DONE ? 1 : 0;
                persons.addAll(readable.get(k).personIds());
            }
        }
        persons.removeIf(id -> network.everKnown(id).isEmpty());
        return persons.size() < limit ? Optional.empty() : Optional.of(new Happened(known, done));
    }
}
