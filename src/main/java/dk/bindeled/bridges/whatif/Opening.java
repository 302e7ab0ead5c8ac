package dk.bindeled.bridges.whatif;

import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens sheets: one without changes, or those of plans. Reads the database, so it is done beside the page. */
record Opening(Scenarios scenarios, Plans plans, Suppression suppression) {

    /**
     * What was opened.
     *
     * @param sheets one, or two of the same network; none where there are no persons
     * @param network of which they are, and of which groups may be shown; empty where there is none, or it was emptied meanwhile
     * @param refused why plans that were asked for are not among the sheets
     */
    record Opened(List<Sheet> sheets, Optional<Shown> network, List<PlanRefused> refused) {

        Opened {
            sheets = List.copyOf(sheets);
            refused = List.copyOf(refused);
        }
    }

    /** A network and which of its groups may be shown. */
    record Shown(Snapshot snapshot, VisibleGroups groups) {}

    /**
     * Opens them.
     *
     * @param wanted ids of plans, two at most
     * @param persons take note of who is in the plans, whose look is recorded
     */
    Opened open(SnapshotQuery query, List<String> wanted, Persons persons, Progress progress) {
        Optional<Scenario> opened = scenarios.open(query, progress.part(0, 0.6));
        progress.stopIfCancelled();
        Optional<Snapshot> network = opened.flatMap(Scenario::held);
        if (opened.isEmpty() || network.isEmpty()) {
            return new Opened(opened.stream().map(Sheet::of).toList(), Optional.empty(), List.of());
        }
        List<Sheet> sheets = new ArrayList<>();
        List<PlanRefused> refused = new ArrayList<>();
        for (String plan : wanted) {
            try {
                Plan found = plans.open(plan, network.get());
                persons.lookAtPlanned(found.personIds(), network.get());
                found.steps().forEach(step -> persons.reserve(PlannedChanges.imagined(step.change())));
                sheets.add(Sheet.of(opened.get().copy(), found));
            } catch (PlanRefused why) {
                refused.add(why);
            } catch (IllegalStateException emptied) {
                // somebody was erased while it was opened
                return new Opened(List.of(Sheet.of(opened.get())), Optional.empty(), List.of());
            }
        }
        if (sheets.isEmpty()) {
            sheets.add(Sheet.of(opened.get()));
        }
        Shown shown = new Shown(network.get(), VisibleGroups.of(network.get(), suppression));
        return new Opened(sheets, Optional.of(shown), refused);
    }
}
