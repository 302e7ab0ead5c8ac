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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A what-if that one page works on: a list of changes to a network, what they make of its figures, and the way back. It belongs to one page and is used
 * by one thread at a time.
 *
 * <p>It holds a network and so persons: when somebody is erased it is emptied ({@link #isOpen}), and then every method but that one throws
 * {@link IllegalStateException}.
 */
public final class Scenario {

    /** Whoever empties scenarios has to know each. */
    private final Consumer<Scenario> known;

    private volatile @Nullable Inside inside;
    private final Deque<List<Change>> past = new ArrayDeque<>();
    private final Deque<List<Change>> future = new ArrayDeque<>();

    /** The network with the changes, and as it was. */
    private record Inside(Snapshot snapshot, WhatIf before, WhatIf after) {}

    private Scenario(Inside inside, Consumer<Scenario> known) {
        this.inside = inside;
        this.known = known;
    }

    /** @param known is told of each copy */
    static Scenario of(Snapshot snapshot, Consumer<Scenario> known) {
        return new Scenario(new Inside(snapshot, WhatIf.of(snapshot), WhatIf.of(snapshot)), known);
    }

    /** Another scenario with the same changes, which from now on goes its own way. Its first step back is to no changes. */
    public Scenario copy() {
        Inside own = inside();
        Scenario copy = new Scenario(new Inside(own.snapshot(), own.before(), WhatIf.of(own.snapshot())), known);
        known.accept(copy);
        if (!changes().isEmpty()) {
            copy.past.push(List.of());
            changes().forEach(copy.inside().after()::apply);
        }
        return copy;
    }

    /** False once what it held was dropped. */
    public boolean isOpen() {
        return inside != null;
    }

    void close() {
        inside = null;
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
        Optional<Misfit> misfit = inside().after().misfit(change);
        if (misfit.isEmpty()) {
            past.push(changes());
            future.clear();
            inside().after().apply(change);
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
        List<Change> now = changes();
        List<Change> wanted = new ArrayList<>(now);
        wanted.remove(place);
        past.push(now);
        future.clear();
        return become(wanted);
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Takes back what was done last, be it that a change was made or taken out of the list. */
    public void undo() {
        step(past, future);
    }

    /** Does again what was taken back last. */
    public void redo() {
        step(future, past);
    }

    private void step(Deque<List<Change>> from, Deque<List<Change>> to) {
        List<Change> wanted = from.poll();
        if (wanted != null) {
            to.push(changes());
            become(wanted);
        }
    }

    /** Goes back to where the two lists part and on from there; returns what does not fit. */
    private List<Change> become(List<Change> wanted) {
        WhatIf after = inside().after();
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

    private static ScenarioPair.State state(PairState pair) {
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
