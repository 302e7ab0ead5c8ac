package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulated spread beside exact expectations, published networks and itself in other scenarios. */
class SimulationOracleTest {

    private static final double NORMAL = 1.959964;

    @Test
    void everyModelComesToItsExpectationOverAllLiveEdgeGraphs() {
        for (int seed = 0; seed < 4; seed++) {
            Snapshot small = Acquaintances.of(Families.random(5, 0.6, seed));
            StepProbabilities steps = new StepProbabilities(0.9, 0.7, 0.8);
            List<DiffusionModel> models = List.of(
                    DiffusionModel.independentCascade(small, 0.3),
                    DiffusionModel.independentCascade(small, arc -> 0.1 + arc % 7 / 10.0),
                    DiffusionModel.weightedCascade(small),
                    DiffusionModel.linearThreshold(small),
                    DiffusionModel.threeSteps(small, steps),
                    DiffusionModel.independentCascade(small, 0.3).trained(nodes(0, 2), 2),
                    DiffusionModel.weightedCascade(small).trained(nodes(0, 1, 2, 3, 4), 1.5),
                    DiffusionModel.threeSteps(small, steps).trained(nodes(0), 3));
            for (int k = 0; k < models.size(); k++) {
                DiffusionModel model = models.get(k);
                Expected expected = Expected.of(model, 0);
                Simulated simulated = simulated(model, 40_000, 0);
                double error = simulated.halfWidth().orElseThrow() / NORMAL;
                assertThat(simulated.reach().value())
                        .as("model %d, graph %d", k, seed)
                        .isCloseTo(expected.reach(), within(4 * error + 1e-9));
                for (int v = 0; v < 5; v++) {
                    assertThat(simulated.probability(v)).isCloseTo(expected.chance(v), within(0.011));
                }
            }
        }
    }

    @Test
    void theKarateClubsReachIsTheKnownOne() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        int instructor = karate.indexOf("A01");
        int president = karate.indexOf("A34");
        DiffusionModel cascade = DiffusionModel.independentCascade(karate, 0.1);
        isNear(simulated(cascade, 2_000_000, instructor), 3.4099, 0.006, 3.41262);
        isNear(simulated(cascade, 2_000_000, president), 3.4984, 0.006, 3.50227);
        isNear(simulated(cascade, 2_000_000, instructor, president), 6.4212, 0.006, 6.42476);
        isNear(simulated(DiffusionModel.weightedCascade(karate), 200_000, instructor), 10.022, 0.03, 10.02748);
        isNear(simulated(DiffusionModel.linearThreshold(karate), 200_000, instructor), 12.258, 0.03, 12.25527);
    }

    @Test
    void threeStepsFailInTheSharesOfTheirProbabilitiesAndReachWhatTheirProductDoes() {
        Snapshot town = Acquaintances.of(Families.random(60, 0.1, 3));
        StepProbabilities steps = new StepProbabilities(0.5, 0.8, 0.25);
        Simulated three = simulated(DiffusionModel.threeSteps(town, steps), 3_000, 1);
        FailingSteps failing = three.failingSteps().orElseThrow();
        assertThat(failing.notBegun().value()).isCloseTo(0.5, within(0.01));
        assertThat(failing.notShown().value()).isCloseTo(0.5 * 0.2, within(0.01));
        assertThat(failing.notWelcomed().value()).isCloseTo(0.4 * 0.75, within(0.01));
        assertThat(failing.succeeded().value()).isCloseTo(0.1, within(0.005));
        double added = 3_000 * (value(three) - 1);
        assertThat(failing.succeeded().value()).isCloseTo(added / failing.tries(), within(1e-9));
        Simulated one = simulated(DiffusionModel.independentCascade(town, 0.1), 3_000, 1);
        assertThat(runs(three)).isEqualTo(runs(one));
        assertThat(one.failingSteps()).isEmpty();
    }

    @Test
    void moreToBeginWithOrATieMoreNeverReachesFewerInAnyRun() {
        Adjacency graph = Families.random(50, 0.06, 4);
        int[] ends = IntStream.range(0, 50)
                .flatMap(u -> Arrays.stream(graph.neighbours(u)).flatMap(v -> IntStream.of(u, v)))
                .toArray();
        int[] more = IntStream.concat(Arrays.stream(ends), IntStream.of(0, 49)).toArray();
        Simulated few = simulated(cascade(graph), 2_000, 0);
        Simulated withTie = simulated(cascade(Adjacency.ofEdges(50, more)), 2_000, 0);
        Simulated withSeed = simulated(cascade(graph), 2_000, 0, 49);
        int same = 0;
        for (int run = 0; run < 2_000; run++) {
            assertThat(withTie.reachOfRun(run)).isGreaterThanOrEqualTo(few.reachOfRun(run));
            assertThat(withSeed.reachOfRun(run)).isGreaterThanOrEqualTo(withTie.reachOfRun(run));
            same += withTie.reachOfRun(run) == few.reachOfRun(run) ? 1 : 0;
        }
        assertThat(same).isBetween(1_000, 1_999);
        double apart = few.halfWidth().orElseThrow() + withTie.halfWidth().orElseThrow();
        assertThat(RunMeans.halfWidth(withTie.moreThan(few))).isLessThan(apart / 2);
        assertThat(withTie.moreThan(few).value()).isCloseTo(value(withTie) - value(few), within(1e-9));
    }

    /** Before, 1 follows 0 or 2; with a tie to 3 more, whoever does not follow 3 follows whom he did before. */
    @Test
    void withALinearThresholdATieMoreChangesNothingForWhoDoesNotFollowIt() {
        int runs = 20_000;
        Adjacency few = Adjacency.ofEdges(4, 0, 1, 1, 2);
        Adjacency more = Adjacency.ofEdges(4, 0, 1, 1, 2, 1, 3);
        Simulated before = simulated(DiffusionModel.linearThreshold(Acquaintances.of(few)), runs, 0);
        Simulated after = simulated(DiffusionModel.linearThreshold(Acquaintances.of(more)), runs, 0);
        assertThat(before.probability(1)).isCloseTo(1.0 / 2, within(0.015));
        assertThat(after.probability(1)).isCloseTo(1.0 / 3, within(0.015));
        assertThat(IntStream.range(0, runs).filter(run -> after.reachOfRun(run) > 1))
                .allMatch(run -> before.reachOfRun(run) > 1);
    }

    @Test
    void trainingMultipliesTheArcsOfTheTrainedUpToOne() {
        Snapshot star = Acquaintances.of(Families.star(4));
        DiffusionModel half = DiffusionModel.independentCascade(star, 0.4).trained(nodes(0), 1.5);
        assertThat(half.probability(0)).isEqualTo(0.4 * 1.5);
        assertThat(half.probability(3)).isEqualTo(0.4);
        assertThat(half.into(1)).isNaN();
        assertThat(DiffusionModel.independentCascade(star, 0.4)
                        .trained(nodes(1), 9)
                        .probability(3))
                .isEqualTo(1);
    }

    private static DiffusionModel cascade(Adjacency graph) {
        return DiffusionModel.independentCascade(Acquaintances.of(graph), 0.3);
    }

    private static BitSet nodes(int... nodes) {
        return IntStream.of(nodes).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static int[] runs(Simulated simulated) {
        return IntStream.range(0, simulated.runs()).map(simulated::reachOfRun).toArray();
    }

    private static double value(Simulated simulated) {
        Double value = simulated.reach().value();
        return value == null ? Double.NaN : value;
    }

    private static Simulated simulated(DiffusionModel model, int runs, Integer... seeds) {
        return Simulation.of(model, List.of(seeds), Precision.fixed(runs), 7, null, new Chunks(2), Progress.UNWATCHED);
    }

    /**
     * As near as {@code most} to the value to be reached, which itself was drawn, and within three standard errors of the mean of 20 to 60 million
     * runs of another program, with another generator and, for the linear threshold, with thresholds.
     */
    private static void isNear(Simulated simulated, double told, double most, double precise) {
        double error = simulated.halfWidth().orElseThrow() / NORMAL;
        assertThat(value(simulated)).isCloseTo(told, within(most)).isCloseTo(precise, within(3 * error));
    }
}
