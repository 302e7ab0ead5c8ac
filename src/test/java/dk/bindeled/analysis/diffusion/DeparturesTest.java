package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private static final int RUNS = 120;
    private static final long SEED = 11;

    @Test
    void withoutAnyoneToBeginWithNothingIsLost() {
        Departures none = of(cascade(Families.path(3), 0.5), RUNS);
        assertThat(none.reach().value()).isEqualTo(0);
        assertThat(none.loss(1).value()).isEqualTo(0);
        assertThat(none.loss(1).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(none.greatest(3)).isEmpty();
    }

    @Test
    void onASurePathEveryoneTakesAllBehindAndHimself() {
        Departures sure = of(cascade(Families.path(5), 1), RUNS, 0);
        for (int v = 0; v < 5; v++) {
            assertThat(sure.loss(v)).isEqualTo(Figure.of(5.0 - v, RUNS).withInterval(5.0 - v, 5.0 - v));
        }
        assertThat(sure.greatest(2)).containsExactly(0, 1);
        Departures fromBothEnds = of(cascade(Families.path(5), 1), RUNS, 4, 0, 4);
        assertThat(IntStream.range(0, 5).mapToObj(v -> fromBothEnds.loss(v).value()))
                .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void aPathOfThreeComesToItsClosedForm() {
        double p = 0.4;
        Departures path = of(cascade(Families.path(3), p), 100_000, 0);
        assertThat(path.loss(0).value()).isCloseTo(1 + p + p * p, within(0.01));
        assertThat(path.loss(1).value()).isCloseTo(p + p * p, within(0.01));
        assertThat(path.loss(2).value()).isCloseTo(p * p, within(0.01));
        assertThat(path.probability(2)).isCloseTo(p * p, within(0.01));
        assertThat(path.reach().value()).isEqualTo(path.loss(0).value());
    }

    @Test
    void whatALeavesIsExactlyWhatTheSameRunsReachLessWithoutHim() {
        for (int graph = 0; graph < 5; graph++) {
            Snapshot town = Acquaintances.of(Families.random(25, 0.12, graph));
            List<Integer> seeds = graph % 2 == 0 ? List.of(3) : List.of(3, 8, 20);
            for (DiffusionModel model : List.of(
                    DiffusionModel.independentCascade(town, 0.4),
                    DiffusionModel.independentCascade(town, arc -> 0.2 + arc % 5 / 8.0),
                    DiffusionModel.weightedCascade(town),
                    DiffusionModel.linearThreshold(town),
                    DiffusionModel.threeSteps(town, new StepProbabilities(0.9, 0.8, 0.7)))) {
                Departures departures = of(model, RUNS, seeds.toArray(Integer[]::new));
                long[] lost = new long[25];
                for (int run = 0; run < RUNS; run++) {
                    LiveGraph live = new LiveGraph(model, SEED, run);
                    int whole = live.reach(seeds, -1);
                    for (int v = 0; v < 25; v++) {
                        lost[v] += whole - live.reach(seeds, v);
                    }
                }
                for (int v = 0; v < 25; v++) {
                    assertThat(departures.loss(v).value())
                            .as("%s, graph %d, node %d", model.kind(), graph, v)
                            .isEqualTo((double) lost[v] / RUNS);
                }
            }
        }
    }

    @Test
    void aNetworkSimulatedWithoutThePersonReachesExactlySoMuchLess() {
        Adjacency graph = Families.random(40, 0.1, 2);
        DiffusionModel all = cascade(graph, 0.3);
        Departures departures = of(all, RUNS, 0, 1);
        Simulated whole = simulated(all, 0, 1);
        for (int gone = 2; gone < 40; gone++) {
            Simulated without =
                    simulated(DiffusionModel.independentCascade(Acquaintances.without(graph, gone), 0.3), 0, 1);
            assertThat(departures.loss(gone).value())
                    .isEqualTo(whole.moreThan(without).value());
            int run = gone;
            assertThat(new LiveGraph(all, SEED, run).reach(List.of(0, 1), gone)).isEqualTo(without.reachOfRun(run));
        }
        assertThat(departures.reach()).isEqualTo(whole.reach());
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSame() {
        DiffusionModel model = DiffusionModel.weightedCascade(Acquaintances.of(Families.random(200, 0.03, 6)));
        Precision precision = new Precision(50, 3_000, 0.8);
        Departures one = Departures.of(model, List.of(1, 2), precision, 5, new Chunks(1), Progress.UNWATCHED);
        assertThat(one.runs()).isBetween(51, 2_999);
        assertThat(one.isPreciseEnough()).isTrue();
        for (int threads : new int[] {2, 8}) {
            Departures more =
                    Departures.of(model, List.of(2, 1), precision, 5, new Chunks(threads), Progress.UNWATCHED);
            for (int v = 0; v < 200; v++) {
                assertThat(more.loss(v)).isEqualTo(one.loss(v));
            }
        }
    }

    @Test
    void ofWhomItHangsTheIntervalIsLeftOutWhereTooFewRunsReachHim() {
        Departures some = of(cascade(Families.star(3), 0.1), 150, 1);
        assertThat(some.loss(1).low()).isNotNull();
        assertThat(some.loss(2).low()).isNull();
        assertThat(some.loss(2).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(some.isPreciseEnough()).isFalse();
    }

    @Test
    void workStopsWhenCancelled() {
        DiffusionModel model = cascade(Families.path(3), 0.5);
        assertThatThrownBy(() ->
                        Departures.of(model, List.of(0), Precision.fixed(9), 1, new Chunks(2), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static DiffusionModel cascade(Adjacency graph, double p) {
        return DiffusionModel.independentCascade(Acquaintances.of(graph), p);
    }

    private static Departures of(DiffusionModel model, int runs, Integer... seeds) {
        return Departures.of(model, List.of(seeds), Precision.fixed(runs), SEED, new Chunks(2), Progress.UNWATCHED);
    }

    private static Simulated simulated(DiffusionModel model, Integer... seeds) {
        return Simulation.of(
                model, List.of(seeds), Precision.fixed(RUNS), SEED, null, new Chunks(1), Progress.UNWATCHED);
    }
}
