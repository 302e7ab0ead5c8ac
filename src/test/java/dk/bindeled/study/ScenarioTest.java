package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.Changes;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.ScenarioFigure.Name;
import dk.bindeled.testing.CancelledProgress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Two streets of three, a-b-c and x-y-z, with c-x between; a is an ambassador, z decides. */
class ScenarioTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final Change AZ = new Change.AddTie("a", "z", TieType.KNOWS);
    private static final Change NEW = new Change.AddPerson("n", EnumSet.of(Kind.CITIZEN), "west");
    private static final Change NX = new Change.AddTie("n", "x", TieType.KNOWS);

    private final List<Scenario> copies = new ArrayList<>();
    private final Scenario scenario = Scenario.of(snapshot(rows()), copies::add);

    @Test
    void aTieAtOnceTellsWhatItMakesOfEachFigure() {
        assertThat(scenario.figures()).hasSize(Name.values().length).noneMatch(ScenarioFigure::isChanged);
        assertThat(scenario.apply(AZ)).isEmpty();
        ScenarioFigure ratio = figure(scenario, Name.BRIDGING_RATIO);
        assertThat(ratio.before().value()).isEqualTo(1 / 2.5);
        assertThat(ratio.after().value()).isEqualTo(2 / 3.0);
        assertThat(ratio.difference()).isEqualTo(2 / 3.0 - 1 / 2.5);
        assertThat(ratio.name().form()).isEqualTo(Form.BRIDGING);
        assertThat(figure(scenario, Name.TIES_WITHIN).isChanged()).isFalse();
        assertThat(figure(scenario, Name.LINKING_TIES).difference()).isEqualTo(1.0);
        assertThat(scenario.stepsToDecisionMakerBefore("b")).isEqualTo(4);
        assertThat(scenario.stepsToDecisionMaker("b")).isEqualTo(2);
        ScenarioPair pair = scenario.pairs().getFirst();
        assertThat(pair.aLabel()).isEqualTo("Øst");
        assertThat(pair.before()).isNotNull();
        assertThat(pair.before().bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
        assertThat(pair.after()).isNotNull();
        assertThat(pair.after().bridgeClass()).isEqualTo(BridgeClass.ROBUST);
        assertThat(pair.changesClass()).isTrue();
    }

    @Test
    void aFigureThatIsNoLongerKnownSaysWhyAndHasNoDifference() {
        scenario.apply(new Change.RemovePerson("z"));
        ScenarioFigure near = figure(scenario, Name.SHARE_WITHIN_TWO);
        assertThat(near.after().reason()).isEqualTo(Reason.NO_DECISION_MAKER);
        assertThat(near.difference()).isNull();
        assertThat(near.isChanged()).isTrue();
    }

    @Test
    void stepsBackAndForthGoThroughTheSameStates() {
        List<List<ScenarioFigure>> states = new ArrayList<>();
        for (Change change : List.of(AZ, NEW, NX)) {
            states.add(scenario.figures());
            assertThat(scenario.apply(change)).isEmpty();
        }
        List<ScenarioFigure> last = scenario.figures();
        assertThat(scenario.canRedo()).isFalse();
        for (List<ScenarioFigure> state : states.reversed()) {
            assertThat(scenario.canUndo()).isTrue();
            scenario.undo();
            assertThat(scenario.figures()).isEqualTo(state);
        }
        assertThat(scenario.canUndo()).isFalse();
        scenario.undo();
        assertThat(scenario.changes()).isEmpty();
        scenario.redo();
        scenario.redo();
        scenario.redo();
        assertThat(scenario.figures()).isEqualTo(last);
        assertThat(scenario.changes()).containsExactly(AZ, NEW, NX);
        scenario.undo();
        scenario.apply(new Change.RemoveTie("c", "x"));
        assertThat(scenario.canRedo()).as("another way was taken").isFalse();
    }

    @Test
    void aChangeIsTakenOutOfTheMiddleWithThoseThatNeedIt() {
        scenario.apply(NEW);
        scenario.apply(AZ);
        scenario.apply(NX);
        List<ScenarioFigure> all = scenario.figures();
        assertThat(scenario.remove(0)).containsExactly(NX);
        assertThat(scenario.changes()).containsExactly(AZ);
        scenario.undo();
        assertThat(scenario.changes()).containsExactly(NEW, AZ, NX);
        assertThat(scenario.figures()).isEqualTo(all);
        scenario.redo();
        assertThat(scenario.changes()).containsExactly(AZ);
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        assertThat(scenario.apply(new Change.RemoveTie("a", "z"))).contains(Misfit.NOT_TIED);
        assertThat(scenario.canUndo()).isFalse();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        scenario.apply(AZ);
        Scenario copy = scenario.copy();
        assertThat(copies).containsExactly(copy);
        assertThat(copy.figures()).isEqualTo(scenario.figures());
        copy.apply(new Change.AddTie("b", "y", TieType.KNOWS));
        assertThat(figure(copy, Name.TIES_BETWEEN).difference()).isEqualTo(2.0);
        assertThat(figure(scenario, Name.TIES_BETWEEN).difference()).isEqualTo(1.0);
        copy.undo();
        copy.undo();
        assertThat(copy.changes()).isEmpty();
        assertThat(scenario.changes()).containsExactly(AZ);
    }

    @Test
    void anEmptiedScenarioTellsNothingMore() {
        KnownScenarios known = new KnownScenarios();
        known.add(scenario, known.round());
        Scenario copy = scenario.copy();
        known.add(copies.getFirst(), known.round());
        known.forget();
        assertThat(copy.isOpen()).isFalse();
        assertThat(scenario.isOpen()).isFalse();
        assertThatThrownBy(scenario::figures).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(scenario::snapshot).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOutlookTellsPartsPairsAndASimulatedReachWithTheSameChance() {
        ScenarioOutlook outlook = outlook(new Change.RemoveTie("c", "x"), new Change.Train(List.of("a"), 10));
        assertThat(outlook.persons()).isEqualTo(new ScenarioOutlook.Count(6, 6));
        assertThat(outlook.parts()).isEqualTo(new ScenarioOutlook.Count(1, 2));
        assertThat(outlook.largestPart()).isEqualTo(new ScenarioOutlook.Count(6, 3));
        assertThat(outlook.pairs()).hasSize(1);
        ScenarioPair pair = outlook.pairs().getFirst();
        assertThat(pair.after()).isNotNull();
        assertThat(pair.after().independentBridges()).isZero();
        ScenarioOutlook.Reach reach = outlook.reach();
        assertThat(reach.estimated()).isFalse();
        assertThat(reach.probability()).isEqualTo(ScenarioOutlookFindings.PROBABILITY_WITHOUT_DATA);
        assertThat(reach.startersAfter()).isEqualTo(1);
        // on a path with p = 0.1: 1 + p + p² + …; with a's tries ten times as good: 1 + 1 + p
        assertThat(reach.before().value()).isBetween(1.05, 1.17);
        assertThat(reach.after().value()).isBetween(2.05, 2.15);
        assertThat(reach.more().value()).isBetween(0.9, 1.05);
        assertThat(reach.more().low()).isLessThanOrEqualTo(reach.more().value());
        assertThat(outlook(new Change.RemoveTie("c", "x"), new Change.Train(List.of("a"), 10)))
                .isEqualTo(outlook);
    }

    @Test
    void withoutChangesTheChanceIsTheSameAndNothingMoves() {
        ScenarioOutlook outlook = outlook();
        assertThat(outlook.pairs()).isEmpty();
        assertThat(outlook.reach().more().value()).isEqualTo(0.0);
        ScenarioOutlook nobody = outlook(new Change.RemoveAmbassador("a"));
        assertThat(nobody.reach().after().isKnown()).as("nobody starts").isFalse();
        assertThat(nobody.reach().startersAfter()).isZero();
    }

    @Test
    void theOutlookStopsWhenItIsCancelled() {
        assertThatThrownBy(() -> ScenarioOutlookFindings.of(
                        snapshot(rows()), snapshot(rows()), List.of(), new Chunks(1), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static ScenarioOutlook outlook(Change... changes) {
        NetworkRows changed = Changes.applied(rows(), List.of(changes), DATE);
        return ScenarioOutlookFindings.of(
                snapshot(rows()), snapshot(changed), List.of(changes), new Chunks(1), Progress.UNWATCHED);
    }

    private static ScenarioFigure figure(Scenario scenario, Name name) {
        return scenario.figures().stream()
                .filter(figure -> figure.name() == name)
                .findAny()
                .orElseThrow();
    }

    private static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(
                rows, SnapshotQuery.defaults().withDate(DATE).withGrouping(Grouping.area(AreaLevel.ESTATE)), DATE);
    }

    private static NetworkRows rows() {
        List<Actor> actors = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "x", "y", "z")) {
            Set<Kind> kinds = id.equals("a") ? Set.of(Kind.CITIZEN, Kind.AMBASSADOR) : Set.of(Kind.CITIZEN);
            String area = id.compareTo("m") < 0 ? "west" : "east";
            Integer tier = id.equals("z") ? 4 : null;
            actors.add(new Actor(id, kinds, null, area, null, tier, null, null, null, Map.of()));
        }
        List<Tie> ties = new ArrayList<>();
        for (String pair : List.of("ab", "bc", "cx", "xy", "yz")) {
            ties.add(new Tie(pair.substring(0, 1), pair.substring(1), TieType.KNOWS, null, null, null, null, null));
        }
        return new NetworkRows(
                List.of(
                        new Area("east", "Øst", AreaLevel.ESTATE, null),
                        new Area("west", "Vest", AreaLevel.ESTATE, null)),
                actors,
                ties,
                List.of());
    }
}
