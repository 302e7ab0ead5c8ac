package dk.bindeled.study;

import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.PlannedBridges.Planned;
import dk.bindeled.study.WhatIfFindings.Touched;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds at once what the pages of what-if and of plans tell step by step, of a list of changes written down. Nothing of it is kept. Safe to call from any
 * thread.
 */
@Service
@RolesAllowed("ANALYST")
public class WhatIfStudies {

    private final Scenarios scenarios;
    private final PlannedBridges plannedBridges;

    WhatIfStudies(Scenarios scenarios, PlannedBridges plannedBridges) {
        this.scenarios = scenarios;
        this.plannedBridges = plannedBridges;
    }

    /**
     * A change as it was written down.
     *
     * @param line number of its line in the file, 1 for the first
     * @param text the line
     * @param change what it says
     */
    public record Written(int line, String text, Change change) {}

    /** A change cannot be made in the network: whoever wrote it meant another one. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Written written;
        private final Misfit misfit;

        Unfit(Written written, Misfit misfit) {
            super("Line " + written.line() + " cannot be done: " + misfit);
            this.written = written;
            this.misfit = misfit;
        }

        /** Which one. */
        public Written written() {
            return written;
        }

        /** Why. */
        public Misfit misfit() {
            return misfit;
        }
    }

    /**
     * What changes would make of the network, and what has become of them. Those that are so already are not made; neither are those that speak of somebody
     * who has left since they were planned. All others are made one after the other.
     *
     * @param changes in the order in which they are made
     * @param on date of the network for which they were planned, null for that of the network itself
     * @param query the network
     * @return nothing where the network has no persons
     * @throws Unfit if a change cannot be made, found before what takes long
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public Optional<WhatIfFindings> of(
            List<Written> changes, @Nullable LocalDate on, SnapshotQuery query, Progress progress) throws Unfit {
        Optional<Scenario> opened = scenarios.open(query, progress.part(0, 0.2));
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario = opened.get();
        Snapshot snapshot = scenario.snapshot();
        LocalDate date = on == null ? snapshot.date() : on;
        PlannedBridges.Found planned = plannedBridges.of(
                changes.stream().map(each -> new Planned(each.change(), date)).toList(),
                snapshot.query(),
                progress.part(0.2, 0.4));
        List<WhatIfFindings.Line> lines = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            boolean done = planned.changes().get(k).state() == PlannedBridges.State.DONE;
            lines.add(new WhatIfFindings.Line(changes.get(k), tried(scenario, changes.get(k), done, date)));
        }
        ScenarioOutlook outlook = outlook(scenario, progress.part(0.4, 1));
        return Optional.of(new WhatIfFindings(
                lines, planned, scenario.figures(), pairs(scenario.pairs(), outlook.pairs()), outlook));
    }

    private static boolean tried(Scenario scenario, Written written, boolean done, LocalDate planned) throws Unfit {
        // one that is there goes by another id than the one made up, so that nothing but its name tells
        if (done && written.change() instanceof AddForum) {
            return false;
        }
        // what an earlier line takes away, a later one may bring back: that it is so in the data does not settle it
        Optional<Misfit> misfit = scenario.apply(written.change());
        if (misfit.isPresent() && !done && !hasLeft(scenario, written.change(), misfit.get(), planned)) {
            throw new Unfit(written, misfit.get());
        }
        return misfit.isEmpty();
    }

    /** True of what could be planned then, and cannot be done now because somebody is no longer there. */
    private static boolean hasLeft(Scenario scenario, Change change, Misfit misfit, LocalDate planned) {
        Snapshot snapshot = scenario.snapshot();
        return misfit == Misfit.NOT_THERE
                && planned.isBefore(snapshot.date())
                && persons(change).stream()
                        .filter(id -> scenario.person(id).isEmpty())
                        .allMatch(id -> snapshot.everKnown(id)
                                .filter(actor -> actor.isPerson() && !actor.holdsAt(snapshot.date()))
                                .isPresent());
    }

    private static List<String> persons(Change change) {
        return switch (change) {
            case AddTie tie -> List.of(tie.a(), tie.b());
            case RemoveTie(String a, String b) -> List.of(a, b);
            case AddPerson _ -> List.of();
            case RemovePerson(String id) -> List.of(id);
            case AddAmbassador(String id) -> List.of(id);
            case RemoveAmbassador(String id) -> List.of(id);
            case AddForum forum -> forum.members();
            case Train training -> training.ids();
        };
    }

    private ScenarioOutlook outlook(Scenario scenario, Progress progress) {
        try {
            return scenarios.outlook(scenario.snapshot(), scenario.changes(), progress);
        } catch (Scenarios.ScenarioOutdated e) {
            throw new IllegalStateException("The network was changed while it was worked with", e);
        }
    }

    private static List<Touched> pairs(List<ScenarioPair> touched, List<ScenarioPair> changed) {
        Map<List<String>, Touched> pairs = new TreeMap<>(
                Comparator.comparing((List<String> ids) -> ids.getFirst()).thenComparing(List::getLast));
        touched.forEach(pair -> pairs.putIfAbsent(ids(pair), new Touched(pair, true)));
        changed.forEach(pair -> pairs.putIfAbsent(ids(pair), new Touched(pair, false)));
        return List.copyOf(pairs.values());
    }

    /** A forum that is only imagined stands last among the groups, whatever its id. */
    private static List<String> ids(ScenarioPair pair) {
        return List.of(pair.a(), pair.b()).stream().sorted().toList();
    }
}
