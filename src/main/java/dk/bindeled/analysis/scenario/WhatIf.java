package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.Support;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network with changes, whose local figures follow each change.
 *
 * <p>What it measures: the headline figures of bonding, bridging and linking, pairs of groups and ways to those who decide, as the classes of these
 * measures would tell them of the network with the changes. It is an equality, not an estimate: what is added up are whole numbers.
 *
 * <p>Formula: a change is cut into ties that come and go, persons who come and go, and memberships. A person whose groups or role change lets go of all
 * ties first and takes them up again after; so every count need only know what one tie makes of it.
 *
 * <p>Convention: on the tie graph of the snapshot's layers and the groups of its grouping, persons only. A forum is a group where groups are made by
 * membership, and nothing by any other grouping; it ties nobody to anybody.
 *
 * <p>Source: the product's own. Cost: once O(n + m) and that of triangles; for a tie the neighbours of its ends and, with overlapping groups, the members
 * of their groups. Deterministic. Undoing a change is its exact opposite.
 *
 * <p>How not to read it: as a forecast. It says what would be otherwise in the figures if the ties were there, not that they will be. Not for use by
 * several threads at once.
 */
public final class WhatIf {

    private final Snapshot snapshot;
    private final WorkingGraph graph;
    private final WorkingGroups groups;
    private final WorkingPeople people;
    private final SupportCount support;
    private final BridgingCount bridging;
    private final LinkingCount linking;
    private final List<TieCount> counts;
    private final PairFinder pairs;
    private final Deque<Applied> applied = new ArrayDeque<>();

    private WhatIf(Snapshot snapshot) {
        if (snapshot.unit() != Unit.PERSONS) {
            throw new IllegalArgumentException("A what-if is of persons, not of " + snapshot.unit());
        }
        this.snapshot = snapshot;
        ClassifiedGraph classified = ClassifiedGraph.of(snapshot, snapshot.groups());
        this.graph = new WorkingGraph(snapshot.adjacency());
        this.groups = new WorkingGroups(snapshot.groups());
        this.people = new WorkingPeople(snapshot);
        this.support = new SupportCount(graph, groups, Support.of(classified).supportedTies());
        this.bridging = new BridgingCount(snapshot, classified, groups);
        this.linking = new LinkingCount(graph, people);
        this.counts = List.of(support, bridging, linking);
        this.pairs = new PairFinder(graph, groups, bridging);
    }

    /** A change with the steps it was cut into and the pairs of groups they were about, by the groups as they were then. */
    private record Applied(Change change, List<Step> steps, Set<TouchedPair> pairs) {}

    /**
     * A snapshot without changes.
     *
     * @throws IllegalArgumentException if its nodes are not persons
     */
    public static WhatIf of(Snapshot snapshot) {
        return new WhatIf(snapshot);
    }

    /** Changes made so far, the first first. */
    public List<Change> changes() {
        return applied.stream().map(Applied::change).toList().reversed();
    }

    /** Why a change cannot be made now; empty where it can. */
    public Optional<Misfit> misfit(Change change) {
        return new Fitting(snapshot, graph, people, changes()).misfit(change);
    }

    /**
     * Makes a change.
     *
     * @throws IllegalArgumentException if it cannot be made, with the {@link #misfit}
     */
    public void apply(Change change) {
        misfit(change).ifPresent(misfit -> {
            throw new IllegalArgumentException(misfit + ": " + change);
        });
        List<Step> steps = new ArrayList<>();
        TouchedPairs touched = new TouchedPairs(groups);
        new Cutting(snapshot, graph, groups, people, step -> {
                    touched.add(step);
                    run(step);
                    steps.add(step);
                })
                .cut(change);
        applied.push(new Applied(change, List.copyOf(steps), touched.found()));
    }

    /** Takes the last change back and returns it; empty where there is none. */
    public Optional<Change> undo() {
        Applied last = applied.poll();
        if (last == null) {
            return Optional.empty();
        }
        last.steps().reversed().forEach(step -> run(step.inverse()));
        return Optional.of(last.change());
    }

    /** The figures with the changes made so far. */
    public LocalFigures figures() {
        Figure between = tiesBetween();
        return new LocalFigures(
                people.count(),
                graph.edgeCount(),
                bridging.within(),
                between,
                graph.edgeCount() == 0
                        ? Figure.missing(Reason.NO_TIES, people.count())
                        : Figure.of(2.0 * graph.edgeCount() / people.count(), people.count()),
                Figure.share(
                        support.supported(),
                        bridging.within(),
                        bridging.ties() == 0 ? Reason.NO_TIES : Reason.NO_TIES_WITHIN_GROUPS),
                ratio(between),
                ei(),
                linking.shareWithinTwo(),
                linking.shareWithinTwoOfInstitution(),
                linking.linkingTiesPer100(),
                linking.citizensWithTies(),
                linking.linkingTies());
    }

    /** Ids of the groups that have members, in the order of the snapshot, new ones last. */
    public List<String> groups() {
        List<String> found = new ArrayList<>();
        for (int g = 0; g < groups.numbered(); g++) {
            if (groups.members(g).length > 0) {
                found.add(groups.id(g));
            }
        }
        return found;
    }

    /** Name of the group called {@code id}. */
    public String label(String id) {
        int g = groups.find(id);
        return g < 0 ? id : groups.label(g);
    }

    /** Ties per member of a group: 2 m_g / n_g; empty where nobody is in it. */
    public Optional<Figure> tiesPerMember(String id) {
        int g = groups.find(id);
        if (g < 0 || groups.members(g).length == 0) {
            return Optional.empty();
        }
        int members = groups.members(g).length;
        return Optional.of(
                graph.edgeCount() == 0
                        ? Figure.missing(Reason.NO_TIES, members)
                        : Figure.of(2.0 * bridging.tiesWithin(g) / members, members));
    }

    /** How two groups hang together; empty where one of them has no members. */
    public Optional<PairState> pair(String a, String b) {
        int first = groups.find(a);
        int second = groups.find(b);
        if (first < 0 || second < 0 || groups.members(first).length == 0 || groups.members(second).length == 0) {
            return Optional.empty();
        }
        return Optional.of(pairs.of(first, second, ratio(tiesBetween()).value()));
    }

    /** The pairs of groups that a change so far has touched: those of the ends of each tie, and of each membership that came or went. */
    public List<TouchedPair> touchedPairs() {
        Set<TouchedPair> touched = new LinkedHashSet<>();
        applied.descendingIterator().forEachRemaining(each -> touched.addAll(each.pairs()));
        return List.copyOf(touched);
    }

    /** Ids of two groups. */
    public record TouchedPair(String a, String b) {}

    /** Steps from a person to the nearest decision-maker, 0 for a decision-maker; null where there is no way, or no such person. */
    public @Nullable Integer stepsToDecisionMaker(String id) {
        int start = people.find(id);
        if (start < 0) {
            return null;
        }
        BitSet seen = new BitSet();
        seen.set(start);
        int[] ring = {start};
        for (int steps = 0; ring.length > 0; steps++) {
            List<Integer> next = new ArrayList<>();
            for (int v : ring) {
                if (people.isDecisionMaker(v)) {
                    return steps;
                }
                for (int w : graph.row(v)) {
                    if (!seen.get(w)) {
                        seen.set(w);
                        next.add(w);
                    }
                }
            }
            ring = next.stream().mapToInt(Integer::intValue).toArray();
        }
        return null;
    }

    /** The person called {@code id} as the changes have made them; empty where no such person is there. */
    public Optional<Actor> person(String id) {
        int v = people.find(id);
        return v < 0 ? Optional.empty() : Optional.of(people.actor(v));
    }

    private Figure tiesBetween() {
        Reason reason = missing();
        return reason == null
                ? Figure.of((double) bridging.between(), bridging.ties()).withExpected(bridging.expectedBetween())
                : Figure.missing(reason, bridging.ties());
    }

    private static Figure ratio(Figure between) {
        Double observed = between.value();
        Double expected = between.expected();
        if (observed == null || expected == null) {
            return between;
        }
        return expected == 0
                ? Figure.missing(Reason.NOTHING_EXPECTED, between.n())
                : Figure.of(observed / expected, between.n());
    }

    private Figure ei() {
        Reason reason = missing();
        return reason == null
                ? Figure.of((double) (bridging.between() - bridging.within()) / bridging.ties(), bridging.ties())
                : Figure.missing(reason, bridging.ties());
    }

    private @Nullable Reason missing() {
        if (bridging.ties() == 0) {
            return Reason.NO_TIES;
        }
        return switch (groups.count()) {
            case 0 -> Reason.NO_GROUPS;
            case 1 -> Reason.ONE_GROUP_ONLY;
            default -> null;
        };
    }

    private void run(Step step) {
        switch (step) {
            case Step.Join(int u, int v) -> {
                graph.join(u, v);
                counts.forEach(count -> count.joined(u, v));
            }
            case Step.Part(int u, int v) -> {
                counts.forEach(count -> count.parting(u, v));
                graph.part(u, v);
            }
            case Step.Enter(int v, Actor actor) -> {
                people.set(v, actor);
                people.enter(v);
                linking.entered(v);
            }
            case Step.Leave leave -> {
                linking.leaving(leave.v());
                people.leave(leave.v());
            }
            case Step.Put(int v, int group) -> groups.join(v, group);
            case Step.Take(int v, int group) -> groups.leave(v, group);
        }
    }
}
