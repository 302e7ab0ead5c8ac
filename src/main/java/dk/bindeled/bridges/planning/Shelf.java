package dk.bindeled.bridges.planning;

import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.Scenarios;
import dk.bindeled.study.Studies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the plans there are and what has become of each. Reads the database, so it is done beside the page. */
record Shelf(Plans plans, Scenarios scenarios, Studies studies, PlannedBridges bridges, Suppression suppression) {

    /**
     * What there is.
     *
     * @param scenario holds the network as long as nobody is erased
     * @param network in which it was looked for what has become of the plans
     * @param plans all one may open, the one saved last first
     * @param happened how much of each has happened, by its id, where that may be told without a look
     * @param open the plan that was asked for
     * @param become what has become of it
     * @param refused why it is not open
     * @param visible of which groups more than the class may be told, in the network and in those the open plan was made on
     */
    record Found(
            Scenario scenario,
            Snapshot network,
            List<Plan> plans,
            Map<String, Happened> happened,
            @Nullable Plan open,
            @Nullable Become become,
            @Nullable PlanRefused refused,
            Map<LocalDate, Visible> visible) {

        Found {
            plans = List.copyOf(plans);
            happened = Map.copyOf(happened);
            visible = Map.copyOf(visible);
        }
    }

    /**
     * What came of looking.
     *
     * @param persons false where the network has none, or there is no network
     * @param found empty also where somebody was erased meanwhile
     */
    record Looked(boolean persons, Optional<Found> found) {}

    /**
     * Finds it.
     *
     * @param wanted id of the plan that is to be open, or null; the look at those in it is recorded
     */
    Looked find(SnapshotQuery query, @Nullable String wanted, Persons persons, Progress progress) {
        Optional<Scenario> scenario =
                studies.hasNetwork() ? scenarios.open(query, progress.part(0, 0.5)) : Optional.empty();
        progress.stopIfCancelled();
        return new Looked(
                scenario.isPresent(),
                scenario.flatMap(
                        opened -> opened.held().map(network -> find(opened, network, wanted, persons, progress))));
    }

    private Found find(
            Scenario scenario, Snapshot network, @Nullable String wanted, Persons persons, Progress progress) {
        List<Plan> all = plans.all(network);
        Plan open = all.stream()
                .filter(plan -> plan.id().equals(wanted))
                .findFirst()
                .orElse(null);
        Map<String, Happened> happened = new HashMap<>();
        for (Plan plan : all) {
            Happened.of(plan, bridges, network, suppression.limit()).ifPresent(some -> happened.put(plan.id(), some));
        }
        PlanRefused refused = null;
        if (open != null) {
            persons.lookAtPlanned(open.personIds(), network);
        } else if (wanted != null) {
            refused = refusal(wanted, network);
        }
        Become become = open == null ? null : Become.of(open, bridges, network.query(), progress.part(0.5, 1));
        return new Found(
                scenario,
                network,
                all,
                happened,
                open,
                become,
                refused,
                new VisibleOnDates(studies, suppression)
                        .of(
                                network,
                                become == null
                                        ? List.of()
                                        : become.found().pairs().stream()
                                                .map(PlannedBridges.Between::on)
                                                .toList()));
    }

    private @Nullable PlanRefused refusal(String wanted, Snapshot network) {
        try {
            plans.open(wanted, network);
            return null;
        } catch (PlanRefused why) {
            return why;
        }
    }
}
