package dk.bindeled.bridges.planning;

import dk.bindeled.network.Change;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridges.State;
import java.util.List;
import java.util.Optional;

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
        long persons = planned.stream()
                .flatMap(change -> change.personIds().stream())
                .filter(id -> network.everKnown(id).isPresent())
                .distinct()
                .count();
        if (persons < limit) {
            return Optional.empty();
        }
        List<Change> changes = planned.stream()
                .map(PlannedChanges::change)
                .flatMap(Optional::stream)
                .toList();
        List<State> states = bridges.states(changes, network);
        long known = states.stream().filter(state -> state != State.UNKNOWN).count();
        return known == 0
                ? Optional.empty()
                : Optional.of(new Happened(
                        known,
                        states.stream().filter(state -> state == State.DONE).count()));
    }
}
