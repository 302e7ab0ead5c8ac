package dk.bindeled.study;

import dk.bindeled.analysis.scenario.LocalFigures;
import dk.bindeled.analysis.scenario.PairState;
import dk.bindeled.analysis.scenario.WhatIf;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.ScenarioFigure.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A what-if that one page works on: a list of changes to a network, what they make of its figures, and the way back. It belongs to one page and is used
 * by one thread at a time.
 *
 * <p>It holds a network and so persons: when somebody is erased it is emptied ({@link #isOpen}), which may be at any time and from any thread. Whoever
 * keeps what it told of persons drops it then ({@link #whenEmptied}). Every method but {@link #held} and those two throws {@link IllegalStateException}
 * from then on.
 */
public final class Scenario {

    /** Whoever empties scenarios has to know each. */
    private final Consumer<Scenario> known;

    private volatile @Nullable Inside inside;

    /** What is to be dropped with it; copies have the same, for a page keeps the one or the other. */
    private final List<Runnable> dropping;

    /** The network with the changes and as it was, and the changes before and after: all that tells of persons. */
    private record Inside(
            Snapshot snapshot, WhatIf before, WhatIf after, Deque<List<Change>> past, Deque<List<Change>> future) {

        Inside(Snapshot snapshot, WhatIf before) {
            this(snapshot, before, WhatIf.of(snapshot), new ArrayDeque<>(), new ArrayDeque<>());
        }
    }

    private Scenario(Inside inside, List<Runnable> dropping, Consumer<Scenario> known) {
        this.inside = inside;
        this.dropping = dropping;
        this.known = known;
    }

    /** @param known is told of each copy */
    static Scenario of(Snapshot snapshot, Consumer<Scenario> known) {
        return new Scenario(new Inside(snapshot, WhatIf.of(snapshot)), new CopyOnWriteArrayList<>(), known);
    }

    /** Another scenario with the same changes, which from now on goes its own way. Its first step back is to no changes. */
    public Scenario copy() {
        Inside own = inside();
        Inside copied = new Inside(own.snapshot(), own.before());
        List<Change> changes = own.after().changes();
        if (!changes.isEmpty()) {
            copied.past().push(List.of());
            changes.forEach(copied.after()::apply);
        }
        Scenario copy = new Scenario(copied, dropping, known);
        known.accept(copy);
        return copy;
    }

    /** False once what it held was dropped. */
    public boolean isOpen() {
        return inside != null;
    }

    /** Has something done as soon as it is emptied, or now where it was already. It is done on the thread that empties it, and must not throw. */
    public void whenEmptied(Runnable then) {
        dropping.add(then);
        if (!isOpen()) {
            then.run();
        }
    }

    void close() {
        inside = null;
        dropping.forEach(Runnable::run);
    }

    /** The network as it is, without the changes; empty once it was dropped. */
    public Optional<Snapshot> held() {
        return Optional.ofNullable(inside).map(Inside::snapshot);
    }

    /** The network as it is, without the changes. */
    public Snapshot snapshot() {
        return inside().snapshot();
    }

    /** The changes, the first first. */
    public List<Change> changes() {
        return inside().after().changes();
    }

    /** The person called {@code id} with the changes made; empty where no such person is there. */
    public Optional<Actor> person(String id) {
        return inside().after().person(id);
    }

    /** Makes a change, or tells why it cannot be made. What was taken back before can be repeated no longer. */
    public Optional<Misfit> apply(Change change) {
        Inside own = inside();
        Optional<Misfit> misfit = own.after().misfit(change);
        if (misfit.isEmpty()) {
            own.past().push(own.after().changes());
            own.future().clear();
            own.after().apply(change);
        }
        return misfit;
    }

    /**
     * Takes one change out of the list. Later ones that cannot be made without it go too.
     *
     * @param place its place in {@link #changes}
     * @return those that went too
     */
    public List<Change> remove(int place) {
        Inside own = inside();
        List<Change> now = own.after().changes();
        List<Change> wanted = new ArrayList<>(now);
        wanted.remove(place);
        own.past().push(now);
        own.future().clear();
        return become(own.after(), wanted);
    }

    public boolean canUndo() {
        return !inside().past().isEmpty();
    }

    public boolean canRedo() {
        return !inside().future().isEmpty();
    }

    /** Takes back what was done last, be it that a change was made or taken out of the list. */
    public void undo() {
        Inside own = inside();
        step(own.after(), own.past(), own.future());
    }

    /** Does again what was taken back last. */
    public void redo() {
        Inside own = inside();
        step(own.after(), own.future(), own.past());
    }

    private static void step(WhatIf after, Deque<List<Change>> from, Deque<List<Change>> to) {
        List<Change> wanted = from.poll();
        if (wanted != null) {
            to.push(after.changes());
            become(after, wanted);
        }
    }

    /** Goes back to where the two lists part and on from there; returns what does not fit. */
    private static List<Change> become(WhatIf after, List<Change> wanted) {
        List<Change> now = after.changes();
        int same = 0;
        while (same < Math.min(now.size(), wanted.size()) && now.get(same).equals(wanted.get(same))) {
            same++;
        }
        for (int k = now.size(); k > same; k--) {
            after.undo();
        }
        List<Change> left = new ArrayList<>();
        for (Change change : wanted.subList(same, wanted.size())) {
            if (after.misfit(change).isPresent()) {
                left.add(change);
            } else {
                after.apply(change);
            }
        }
        return left;
    }

    /** The figures, before and after. */
    public List<ScenarioFigure> figures() {
        LocalFigures before = inside().before().figures();
        LocalFigures after = inside().after().figures();
        List<ScenarioFigure> figures = new ArrayList<>();
        for (Name name : Name.values()) {
            figures.add(new ScenarioFigure(name, figure(before, name), figure(after, name)));
        }
        return figures;
    }

    /** How many persons each group has with the changes, by its id; those without anyone are left out. */
    public Map<String, Long> persons() {
        WhatIf after = inside().after();
        Map<String, Long> persons = new LinkedHashMap<>();
        for (String group : after.groups()) {
            after.tiesPerMember(group).ifPresent(ties -> persons.put(group, ties.n()));
        }
        return persons;
    }

    /** The pairs of groups that the changes have to do with: of all others at most what is usual in the network has moved. */
    public List<ScenarioPair> pairs() {
        WhatIf after = inside().after();
        return after.touchedPairs().stream()
                .map(pair -> pair(pair.a(), pair.b()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Two groups, before and after; empty where they are not, and were not, both there. */
    public Optional<ScenarioPair> pair(String a, String b) {
        Optional<PairState> before = inside().before().pair(a, b);
        Optional<PairState> after = inside().after().pair(a, b);
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScenarioPair(
                        a,
                        b,
                        inside().after().label(a),
                        inside().after().label(b),
                        before.map(Scenario::state).orElse(null),
                        after.map(Scenario::state).orElse(null)));
    }

    /** Steps from a person to the nearest decision-maker with the changes; null where there is no way. */
    public @Nullable Integer stepsToDecisionMaker(String id) {
        return inside().after().stepsToDecisionMaker(id);
    }

    /** The same without the changes; null also for someone who has only come by a change. */
    public @Nullable Integer stepsToDecisionMakerBefore(String id) {
        return inside().before().stepsToDecisionMaker(id);
    }

    /** What is told of how two groups hang together. */
    static ScenarioPair.State state(PairState pair) {
        return new ScenarioPair.State(
                pair.personsOfA(),
                pair.personsOfB(),
                pair.directTies(),
                pair.sharedMembers(),
                pair.independentBridges(),
                BridgeClass.valueOf(pair.bridgeClass().name()));
    }

    private static Figure figure(LocalFigures figures, Name name) {
        return switch (name) {
            case TIES_PER_MEMBER -> figures.tiesPerMember();
            case SUPPORTED_SHARE -> figures.supportedShare();
            case TIES_WITHIN -> Figure.of((double) figures.tiesWithin(), figures.ties());
            case TIES_BETWEEN -> figures.tiesBetween();
            case BRIDGING_RATIO -> figures.bridgingRatio();
            case EI -> figures.ei();
            case SHARE_WITHIN_TWO -> figures.shareWithinTwo();
            case SHARE_WITHIN_TWO_OF_INSTITUTION -> figures.shareWithinTwoOfInstitution();
            case LINKING_TIES -> Figure.of(figures.linkingTies(), figures.ties());
            case LINKING_TIES_PER_100 -> figures.linkingTiesPer100();
            case CITIZENS_WITH_TIES -> figures.citizensWithTies();
        };
    }

    private Inside inside() {
        Inside held = inside;
        if (held == null) {
            throw new IllegalStateException("The scenario was closed, for somebody was erased");
        }
        return held;
    }
}
