package dk.bindeled.bridges.planning;

import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Change;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridges.Planned;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.Scenarios;
import dk.bindeled.study.Studies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the plans there are and what has become of each. Reads the database, so it is done beside the page. */
record Shelf(Plans plans, Scenarios scenarios, Studies studies, PlannedBridges bridges, Suppression suppression) {

    /**
     * What there is.
     *
     * @param scenario holds the network as long as nobody is erased
     * @param network in which it was looked for what has become of the plans
     * @param plans all one may open, the one saved last first
     * @param become what has become of each, by its id
     * @param open the plan that was asked for, and nobody of whom has been erased since
     * @param refused why it is not open
     * @param visible of which groups more than the class may be told, in the network and in those the open plan was made on
     */
    record Found(
            Scenario scenario,
            Snapshot network,
            List<Plan> plans,
            Map<String, Become> become,
            @Nullable Plan open,
            @Nullable PlanRefused refused,
            Map<LocalDate, Visible> visible) {

        Found {
            plans = List.copyOf(plans);
            become = Map.copyOf(become);
            visible = Map.copyOf(visible);
        }
    }

    /**
     * Finds it.
     *
     * @param wanted id of the plan that is to be open, or null; the look at those in it is recorded
     * @return nothing where there are no persons, or somebody was erased meanwhile
     */
    Optional<Found> find(SnapshotQuery query, @Nullable String wanted, Persons persons, Progress progress) {
        Optional<Scenario> scenario = scenarios.open(query, progress.part(0, 0.5));
        progress.stopIfCancelled();
        return scenario.flatMap(
                opened -> opened.held().map(network -> find(opened, network, query, wanted, persons, progress)));
    }

    private Found find(
            Scenario scenario,
            Snapshot network,
            SnapshotQuery query,
            @Nullable String wanted,
            Persons persons,
            Progress progress) {
        List<Plan> all = plans.all(network);
        Map<String, Become> become = new HashMap<>();
        for (int k = 0; k < all.size(); k++) {
            double done = 0.5 + 0.5 * k / all.size();
            become.put(all.get(k).id(), of(all.get(k), query, progress.part(done, done + 0.5 / all.size())));
        }
        Plan open = all.stream()
                .filter(plan -> plan.id().equals(wanted))
                .findFirst()
                .orElse(null);
        PlanRefused refused = null;
        if (open != null) {
            persons.lookAtPlanned(open.personIds(), network);
        } else if (wanted != null) {
            refused = refusal(wanted, network);
        }
        return new Found(
                scenario, network, all, become, open, refused, visible(network, query, open, become, progress));
    }

    private Map<LocalDate, Visible> visible(
            Snapshot network, SnapshotQuery query, @Nullable Plan open, Map<String, Become> become, Progress progress) {
        Map<LocalDate, Visible> visible = new HashMap<>();
        Become opened = open == null ? null : become.get(open.id());
        if (opened != null) {
            for (PlannedBridges.Between between : opened.found().pairs()) {
                visible.computeIfAbsent(
                        between.on(), on -> visible(studies.snapshot(query.withDate(on), progress.part(1, 1))));
            }
        }
        visible.put(network.date(), visible(network));
        return visible;
    }

    private Visible visible(Snapshot network) {
        return new Visible(VisibleGroups.of(network, suppression), suppression);
    }

    private @Nullable PlanRefused refusal(String wanted, Snapshot network) {
        try {
            plans.open(wanted, network);
            return null;
        } catch (PlanRefused why) {
            return why;
        }
    }

    /** What has become of a plan. What stands in it that this version of the program does not know is not asked for. */
    private Become of(Plan plan, SnapshotQuery query, Progress progress) {
        Map<PlannedChange, Planned> asked = new HashMap<>();
        for (PlanStep step : plan.steps()) {
            Optional<Change> change = PlannedChanges.change(step.change());
            PlannedChanges.on(step.change())
                    .ifPresent(on -> change.ifPresent(known -> asked.put(step.change(), new Planned(known, on))));
        }
        List<PlannedChange> order = plan.steps().stream()
                .map(PlanStep::change)
                .filter(asked::containsKey)
                .distinct()
                .toList();
        PlannedBridges.Found found = bridges.of(order.stream().map(asked::get).toList(), query, progress);
        Map<PlannedChange, PlannedBridges.Told> told = new HashMap<>();
        for (int k = 0; k < order.size(); k++) {
            told.put(order.get(k), found.changes().get(k));
        }
        return new Become(found, told, asked.values().stream().map(Planned::on).collect(Collectors.toSet()));
    }
}
