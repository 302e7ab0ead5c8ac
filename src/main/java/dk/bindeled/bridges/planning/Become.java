package dk.bindeled.bridges.planning;

import dk.bindeled.network.Change;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridges.Planned;
import dk.bindeled.study.PlannedBridges.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has become of the plan that is open.
 *
 * @param found in the whole
 * @param told of each change that could be looked for
 */
record Become(PlannedBridges.Found found, Map<PlannedChange, Told> told) {

    Become {
        told = Map.copyOf(told);
    }

    /** Looks for it in a network. What stands in the plan without a date, or what this version of the program does not know, cannot be looked for. */
    static Become of(Plan plan, PlannedBridges bridges, SnapshotQuery query, Progress progress) {
        Map<PlannedChange, Planned> asked = new LinkedHashMap<>();
        for (PlanStep step : plan.steps()) {
            Optional<Change> change = PlannedChanges.change(step.change());
            PlannedChanges.on(step.change())
                    .ifPresent(on -> change.ifPresent(known -> asked.put(step.change(), new Planned(known, on))));
        }
        PlannedBridges.Found found = bridges.of(List.copyOf(asked.values()), query, progress);
        Map<PlannedChange, Told> told = new LinkedHashMap<>();
        List<PlannedChange> order = new ArrayList<>(asked.keySet());
        for (int k = 0; k < order.size(); k++) {
            told.put(order.get(k), found.changes().get(k));
        }
        return new Become(found, told);
    }

    LocalDate date() {
        return found.date();
    }

    /** True if some of it was planned on an earlier network than the one looked at, so that there is something to tell. */
    boolean isLater() {
        return told.values().stream().anyMatch(each -> each.planned().on().isBefore(date()));
    }
}
