package dk.bindeled.study;

import dk.bindeled.analysis.scenario.PairState;
import dk.bindeled.analysis.scenario.WhatIf;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.ComputedPlannedBridges.PersonPair;
import dk.bindeled.study.PlannedBridges.Between;
import dk.bindeled.study.PlannedBridges.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts planned ties by the pairs of groups that they are between: those of the network for which they were planned or, where the two were in a group
 * together then or not both in one, those of the network now.
 */
final class TiesPlanned {

    private static final Comparator<GroupIds> BY_ID =
            Comparator.comparing(GroupIds::a).thenComparing(GroupIds::b);

    private final Snapshot now;
    private final Set<String> imagined;
    private final Set<Planned> between = new HashSet<>();
    private final Set<PersonPair> planned = new HashSet<>();
    private final Set<PersonPair> done = new HashSet<>();
    private final List<Between> pairs = new ArrayList<>();

    private @Nullable LocalDate date;
    private @Nullable Snapshot then;
    private @Nullable WhatIf stateNow;
    private final Map<GroupIds, Counted> counted = new TreeMap<>(BY_ID);

    /** Ids of two groups, the earlier in order first. */
    private record GroupIds(String a, String b) {}

    private record Counted(Set<PersonPair> planned, Set<PersonPair> done) {}

    /**
     * @param now the network asked about
     * @param imagined ids of those who are in no group of the data, whoever has the same id there
     */
    TiesPlanned(Snapshot now, Set<String> imagined) {
        this.now = now;
        this.imagined = imagined;
    }

    /** What is added from now on was planned on a date, for that network; null where there was none. */
    void turnTo(LocalDate other, @Nullable Snapshot network) {
        finish();
        date = other;
        then = network;
    }

    /** Adds a planned tie. */
    void add(Planned change, PersonPair tie, boolean isDone) {
        Set<GroupIds> groups = then == null ? Set.of() : groups(then, tie);
        if (groups.isEmpty()) {
            groups = groups(now, tie);
        }
        if (groups.isEmpty()) {
            return;
        }
        between.add(change);
        planned.add(tie);
        if (isDone) {
            done.add(tie);
        }
        for (GroupIds ids : groups) {
            Counted ties = counted.computeIfAbsent(ids, _ -> new Counted(new HashSet<>(), new HashSet<>()));
            ties.planned().add(tie);
            if (isDone) {
                ties.done().add(tie);
            }
        }
    }

    /** Looks the pairs of groups up of the date it was turned to last. */
    void finish() {
        LocalDate on = date;
        if (on == null || counted.isEmpty()) {
            return;
        }
        Optional<WhatIf> before = then == null ? Optional.empty() : then == now ? statesNow() : states(then);
        counted.forEach((ids, ties) -> pairs.add(new Between(
                on, pair(ids, before), ties.planned().size(), ties.done().size())));
        counted.clear();
    }

    boolean isBetweenGroups(Planned change) {
        return between.contains(change);
    }

    int planned() {
        return planned.size();
    }

    int done() {
        return done.size();
    }

    List<Between> pairs() {
        return pairs;
    }

    /** Worked out only where a tie is between groups. */
    private Optional<WhatIf> statesNow() {
        if (stateNow == null) {
            stateNow = states(now).orElse(null);
        }
        return Optional.ofNullable(stateNow);
    }

    /** What-if is of persons. */
    private static Optional<WhatIf> states(Snapshot snapshot) {
        return snapshot.unit() == Unit.PERSONS ? Optional.of(WhatIf.of(snapshot)) : Optional.empty();
    }

    private ScenarioPair pair(GroupIds ids, Optional<WhatIf> before) {
        Optional<PairState> was = before.flatMap(network -> network.pair(ids.a(), ids.b()));
        Optional<PairState> is = statesNow().flatMap(network -> network.pair(ids.a(), ids.b()));
        return new ScenarioPair(
                ids.a(),
                ids.b(),
                label(ids.a(), before),
                label(ids.b(), before),
                was.map(Scenario::state).orElse(null),
                is.map(Scenario::state).orElse(null));
    }

    /** What a group is called now or, where it is no more, what it was called then. */
    private String label(String id, Optional<WhatIf> before) {
        String label = statesNow().map(network -> network.label(id)).orElse(id);
        return label.equals(id) ? before.map(network -> network.label(id)).orElse(id) : label;
    }

    /** The pairs of groups that two persons join; none where they are in one together, or one of them in none. */
    private Set<GroupIds> groups(Snapshot snapshot, PersonPair tie) {
        int u = node(snapshot, tie.a());
        int v = node(snapshot, tie.b());
        Groups groups = snapshot.groups();
        Set<GroupIds> found = new TreeSet<>(BY_ID);
        if (u < 0 || v < 0 || groups.share(u, v)) {
            return found;
        }
        for (int g : groups.groupsOf(u)) {
            for (int h : groups.groupsOf(v)) {
                found.add(new GroupIds(groups.id(Math.min(g, h)), groups.id(Math.max(g, h))));
            }
        }
        return found;
    }

    private int node(Snapshot snapshot, String id) {
        int v = imagined.contains(id) ? -1 : snapshot.indexOf(id);
        return v < snapshot.size() ? v : -1;
    }
}
