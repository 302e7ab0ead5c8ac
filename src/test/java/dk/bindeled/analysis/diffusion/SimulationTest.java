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

class SimulationTest {

    @Test
    void aMillionRunsThatReachSixMillionEachAreSummedUp() {
        int[] reaches = new int[1_000_000];
        for (int run = 0; run < reaches.length; run++) {
            reaches[run] = 6_000_000 + (run % 2 == 0 ? 1 : -1);
        }
        Figure mean = RunMeans.ofNumbers(reaches.length, reaches);
        assertThat(mean.value()).isEqualTo(6_000_000);
        assertThat(RunMeans.halfWidth(mean)).isCloseTo(1.96 / 1_000, within(1e-5));
    }

    private static final int RUNS = 40_000;

    @Test
    void whereNobodyBeginsNobodyIsReached() {
        Simulated none = simulated(cascade(Families.path(3), 0.5), 100);
        assertThat(none.reach()).isEqualTo(Figure.of(0, 100).withInterval(0, 0));
        assertThat(none.rings()).isEmpty();
        assertThat(none.probability(1)).isZero();
        assertThat(simulated(cascade(Adjacency.ofEdges(0), 0.5), 1).runs()).isEqualTo(1);
    }

    @Test
    void whoBeginsIsReachedAndCountedOnce() {
        Simulated alone = simulated(cascade(Adjacency.ofEdges(3), 1), 50, 2, 2);
        assertThat(alone.reach().value()).isEqualTo(1);
        assertThat(alone.seeds()).containsExactly(2);
        assertThat(alone.probability(2)).isEqualTo(1);
        assertThat(alone.rings()).hasSize(1);
    }

    @Test
    void withProbabilityOneAllAreReachedInTheRingsOfTheirDistanceAndWithZeroNobodyElse() {
        Simulated sure = simulated(cascade(Families.path(5), 1), 40, 1);
        assertThat(sure.rings().stream().map(Figure::value)).containsExactly(1.0, 2.0, 1.0, 1.0);
        assertThat(sure.reach()).isEqualTo(Figure.of(5, 40).withInterval(5, 5));
        assertThat(simulated(cascade(Families.path(5), 0), 40, 1).reach().value())
                .isEqualTo(1);
    }

    @Test
    void aPathAStarAndATriangleComeToTheirClosedForms() {
        for (double p : new double[] {0.1, 0.35, 0.8}) {
            isNear(simulated(cascade(Families.path(3), p), RUNS, 0), 1 + p + p * p);
            isNear(simulated(cascade(Families.star(9), p), RUNS, 0), 1 + 8 * p);
            isNear(simulated(cascade(Families.complete(3), p), RUNS, 0), 1 + 2 * (p + p * p - p * p * p));
        }
    }

    @Test
    void theTwoDirectionsOfATieHaveCoinsOfTheirOwn() {
        DiffusionModel tie = cascade(Families.path(2), 0.5);
        Simulated there = simulated(tie, RUNS, 0);
        Simulated back = simulated(tie, RUNS, 1);
        long both = IntStream.range(0, RUNS)
                .filter(run -> there.reachOfRun(run) == 2 && back.reachOfRun(run) == 2)
                .count();
        assertThat((double) both / RUNS).isCloseTo(0.25, within(0.01));
    }

    @Test
    void aDeadlineCutsOffLaterRings() {
        DiffusionModel model = cascade(Families.path(6), 0.7);
        Simulated whole = simulated(model, 500, 0);
        for (int most = 0; most < 6; most++) {
            Simulated some =
                    Simulation.of(model, List.of(0), Precision.fixed(500), 1, most, new Chunks(1), Progress.UNWATCHED);
            assertThat(some.rings()).isEqualTo(whole.rings().subList(0, most + 1));
            assertThat(some.mostRings()).hasValue(most);
        }
    }

    @Test
    void ringsAddUpToReachAndChancesToo() {
        Simulated some = simulated(cascade(Families.random(60, 0.1, 5), 0.3), 700, 3, 9);
        double rings = some.rings().stream()
                .mapToDouble(ring -> ring.value() == null ? Double.NaN : ring.value())
                .sum();
        double chances = IntStream.range(0, 60).mapToDouble(some::probability).sum();
        assertThat(some.reach().value()).isCloseTo(rings, within(1e-9)).isCloseTo(chances, within(1e-9));
        assertThat(some.rings().getFirst()).isEqualTo(Figure.of(2, 700).withInterval(2, 2));
    }

    @Test
    void theDistributionIsThatOfTheRuns() {
        Simulated coin = simulated(cascade(Families.path(2), 0.25), 4_000, 0);
        assertThat(coin.distribution().at(0.7)).isEqualTo(1);
        assertThat(coin.distribution().at(0.8)).isEqualTo(2);
        assertThat(coin.chance(1).low()).isLessThan(0.25);
        assertThat(coin.chance(1).high()).isGreaterThan(0.25);
    }

    @Test
    void fewRunsGiveNoInterval() {
        Simulated few = simulated(cascade(Families.path(3), 0.5), 29, 0);
        assertThat(few.reach().reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(few.reach().low()).isNull();
        assertThat(few.halfWidth()).isEmpty();
        assertThat(few.isPreciseEnough()).isFalse();
        assertThat(simulated(cascade(Families.path(3), 0.5), 30, 0).reach().low())
                .isNotNull();
    }

    @Test
    void runsAreAddedUntilTheIntervalIsNarrowEnough() {
        DiffusionModel star = cascade(Families.star(101), 0.5);
        Simulated narrow = until(star, new Precision(100, 1_000_000, 0.05));
        // a binomial of 100 has a standard deviation of 5, so 1.96 * 5 / sqrt(38,416) = 0.05
        assertThat(narrow.isPreciseEnough()).isTrue();
        assertThat(narrow.runs()).isBetween(37_000, 42_000);
        assertThat(narrow.halfWidth().orElseThrow()).isBetween(0.047, 0.05);
        Simulated cut = until(star, new Precision(100, 2_000, 0.05));
        assertThat(cut.runs()).isEqualTo(2_000);
        assertThat(cut.isPreciseEnough()).isFalse();
        assertThat(until(star, new Precision(100, 2_000, 3)).runs()).isEqualTo(100);
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSame() {
        Snapshot town = Acquaintances.of(Families.random(300, 0.02, 8));
        StepProbabilities steps = new StepProbabilities(0.8, 0.6, 0.7);
        for (DiffusionModel model : List.of(
                DiffusionModel.independentCascade(town, 0.2),
                DiffusionModel.weightedCascade(town),
                DiffusionModel.linearThreshold(town),
                DiffusionModel.threeSteps(town, steps))) {
            Simulated one = threaded(model, 1);
            for (int threads : new int[] {2, 8}) {
                Simulated more = threaded(model, threads);
                assertThat(more.reach()).isEqualTo(one.reach());
                assertThat(more.rings()).isEqualTo(one.rings());
                assertThat(more.failingSteps()).isEqualTo(one.failingSteps());
                assertThat(IntStream.range(0, 300)
                                .mapToDouble(more::probability)
                                .toArray())
                        .isEqualTo(IntStream.range(0, 300)
                                .mapToDouble(one::probability)
                                .toArray());
            }
        }
    }

    @Test
    void workStopsWhenCancelled() {
        assertThatThrownBy(() -> Simulation.of(
                        cascade(Families.path(3), 0.5),
                        List.of(0),
                        Precision.fixed(10),
                        1,
                        null,
                        new Chunks(1),
                        new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatCannotBeSimulatedIsRefused() {
        DiffusionModel model = cascade(Families.path(3), 0.5);
        assertThatThrownBy(() -> simulated(model, 10, 3)).hasMessageContaining("no nodes 0…2");
        assertThatThrownBy(() -> simulated(model, 0)).hasMessageContaining("No precision");
        assertThatThrownBy(() -> new Precision(1, 2, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new StepProbabilities(0.5, 1.5, 0)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> simulated(model, 10, 0).moreThan(other(model)))
                .hasMessageContaining("share no chance");
    }

    private static Simulated other(DiffusionModel model) {
        return Simulation.of(model, List.of(0), Precision.fixed(10), 2, null, new Chunks(1), Progress.UNWATCHED);
    }

    private static DiffusionModel cascade(Adjacency graph, double p) {
        return DiffusionModel.independentCascade(Acquaintances.of(graph), p);
    }

    private static Simulated simulated(DiffusionModel model, int runs, Integer... seeds) {
        return Simulation.of(model, List.of(seeds), Precision.fixed(runs), 1, null, new Chunks(2), Progress.UNWATCHED);
    }

    private static Simulated until(DiffusionModel model, Precision precision) {
        return Simulation.of(model, List.of(0), precision, 1, null, new Chunks(2), Progress.UNWATCHED);
    }

    private static Simulated threaded(DiffusionModel model, int threads) {
        Precision precision = new Precision(100, 5_000, 0.9);
        return Simulation.of(model, List.of(5, 77), precision, 4, null, new Chunks(threads), Progress.UNWATCHED);
    }

    /** Within three standard errors, and these small. */
    private static void isNear(Simulated simulated, double expected) {
        double half = simulated.halfWidth().orElseThrow();
        assertThat(half).isLessThan(0.05);
        assertThat(simulated.reach().value()).isCloseTo(expected, within(3 * half / 1.959964));
    }
}
