package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final int RUNS = 200;
    private static final long SEED = 4;

    @Test
    void theHubOfAStarIsTrainedAndItsUpliftIsThatOfTheClosedForm() {
        TrainingPlan plan = plan(cascade(Families.star(21), 0.2), new TrainingRequest(1, 2.5, 4_000, v -> true), 0);
        assertThat(persons(plan)).containsExactly(0);
        assertThat(plan.before().value()).isCloseTo(1 + 20 * 0.2, within(0.1));
        assertThat(plan.after().value()).isCloseTo(1 + 20 * 0.5, within(0.1));
        assertThat(plan.uplift().value()).isCloseTo(20 * 0.3, within(0.1));
        assertThat(plan.chosen().getFirst().uplift()).isEqualTo(plan.uplift());
        assertThat(plan.eligible()).isEqualTo(21);
        assertThat(plan.evaluated()).isEqualTo(21);
    }

    @Test
    void onlyTheEligibleAreTrainedAndNobodyWhoAddsNothing() {
        DiffusionModel path = cascade(Families.path(6), 0.5);
        assertThat(persons(plan(path, new TrainingRequest(1, 2, RUNS, v -> v != 0), 0)))
                .containsExactly(1);
        TrainingPlan all = plan(path, new TrainingRequest(9, 2, RUNS, v -> v >= 4), 0);
        assertThat(persons(all)).containsExactly(4); // nobody is behind the last
        assertThat(all.eligible()).isEqualTo(2);
        TrainingPlan none = plan(path, new TrainingRequest(2, 1, RUNS, v -> true), 0);
        assertThat(none.chosen()).isEmpty();
        assertThat(none.uplift()).isEqualTo(Figure.of(0, RUNS).withInterval(0, 0));
        assertThat(none.after()).isEqualTo(none.before());
    }

    @Test
    void trainedByEnoughOneAfterTheOtherPassesTheWayOn() {
        TrainingPlan plan = plan(cascade(Families.path(4), 0.5), new TrainingRequest(3, 2, 2_000, v -> true), 0);
        assertThat(persons(plan)).containsExactly(0, 1, 2);
        assertThat(plan.after()).isEqualTo(Figure.of(4, 2_000).withInterval(4, 4));
        // 0 passes on surely: 1 + 1 + p + p² instead of 1 + p + p² + p³, and so on
        assertThat(plan.chosen().get(0).uplift().value()).isCloseTo(1 - 0.125, within(0.05));
        assertThat(plan.chosen().get(1).uplift().value()).isCloseTo(1 - 0.25, within(0.05));
        assertThat(plan.chosen().get(2).uplift().value()).isCloseTo(0.5, within(0.05));
    }

    /** Greedy without any shortcut: everyone simulated anew in every round, with the coins of the search and then of the fresh runs. */
    @Test
    void theChoiceAndItsUpliftsAreThoseOfSimulatingEverybodyAnew() {
        for (int graph = 0; graph < 4; graph++) {
            Snapshot town = Acquaintances.of(Families.random(30, 0.12, graph));
            for (DiffusionModel model : List.of(
                    DiffusionModel.independentCascade(town, 0.2),
                    DiffusionModel.independentCascade(town, arc -> 0.05 + arc % 5 / 12.0),
                    DiffusionModel.weightedCascade(town),
                    DiffusionModel.threeSteps(town, new StepProbabilities(0.6, 0.7, 0.8)))) {
                TrainingPlan plan = plan(model, new TrainingRequest(3, 2, RUNS, v -> v % 3 != 0), 0, 5);
                BitSet trained = new BitSet();
                Simulated before = simulated(model, SEED);
                Simulated fresh = simulated(model, Seeds.hash(SEED, 0x4652_4553_48L));
                assertThat(plan.before()).isEqualTo(fresh.reach());
                for (TrainingPlan.Chosen chosen : plan.chosen()) {
                    int best = best(model, trained, before);
                    assertThat(chosen.person())
                            .as("%s, graph %d", model.kind(), graph)
                            .isEqualTo(best);
                    trained.set(best);
                    before = simulated(model.trained(trained, 2), SEED);
                    Simulated after = simulated(model.trained(trained, 2), fresh.seed());
                    assertThat(chosen.uplift()).isEqualTo(after.moreThan(fresh));
                    fresh = after;
                }
                assertThat(plan.after()).isEqualTo(fresh.reach());
                assertThat(plan.chosen()).hasSize(3);
            }
        }
    }

    /** 0 knows 1, 2 and 3; 1 knows 2, 2 knows 50 others and 3 twelve. Whoever brings 2 brings more once 2 is trained, so 1 comes before 3. */
    @Test
    void whomTheChosenBringIsBroughtByThemAsTrained() {
        int[] ends = IntStream.concat(
                        IntStream.of(0, 1, 0, 2, 0, 3, 1, 2),
                        IntStream.range(4, 66).flatMap(v -> IntStream.of(v < 54 ? 2 : 3, v)))
                .toArray();
        DiffusionModel model = DiffusionModel.independentCascade(SmallNetwork.of(66, ends), 0.2);
        TrainingPlan plan = plan(model, new TrainingRequest(3, 2, 10_000, v -> v != 0), 0);
        assertThat(persons(plan)).containsExactly(2, 1, 3);
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSame() {
        DiffusionModel model = DiffusionModel.weightedCascade(Acquaintances.of(Families.random(150, 0.04, 6)));
        TrainingRequest request = new TrainingRequest(20, 1.5, RUNS, v -> true);
        TrainingPlan one = Training.of(model, List.of(1, 2), request, 5, new Chunks(1), Progress.UNWATCHED);
        assertThat(one.chosen()).hasSize(20);
        for (int threads : new int[] {2, 8}) {
            assertThat(Training.of(model, List.of(2, 1), request, 5, new Chunks(threads), Progress.UNWATCHED))
                    .isEqualTo(one);
        }
    }

    @Test
    void pairedRunsAreNarrowerThanUnrelatedOnes() {
        TrainingPlan plan =
                plan(cascade(Families.random(60, 0.08, 1), 0.2), new TrainingRequest(1, 2, 500, v -> true), 0);
        double unrelated = RunMeans.halfWidth(plan.before()) + RunMeans.halfWidth(plan.after());
        assertThat(RunMeans.halfWidth(plan.uplift())).isLessThan(unrelated * 0.7);
    }

    @Test
    void whatCannotBeTrainedIsRefusedAndWorkStopsWhenCancelled() {
        Snapshot path = Acquaintances.of(Families.path(3));
        TrainingRequest one = new TrainingRequest(1, 2, RUNS, v -> true);
        assertThat(Training.isFor(DiffusionKind.LINEAR_THRESHOLD)).isFalse();
        assertThatThrownBy(() -> plan(DiffusionModel.linearThreshold(path), one, 0))
                .hasMessageContaining("LINEAR_THRESHOLD");
        assertThatThrownBy(() -> DiffusionModel.linearThreshold(path).trained(new BitSet(), 2))
                .hasMessageContaining("Nobody can be trained");
        BitSet first = BitSet.valueOf(new long[] {1});
        assertThatThrownBy(() -> plan(DiffusionModel.weightedCascade(path).trained(first, 2), one, 0))
                .hasMessageContaining("persons trained");
        assertThatThrownBy(() -> new TrainingRequest(0, 2, RUNS, v -> true)).hasMessageContaining("No training of 0");
        DiffusionModel thousand = cascade(Families.path(1_000), 0.5);
        TrainingRequest many = new TrainingRequest(1, 2, Training.mostRuns(1_000) + 1, v -> true);
        assertThatThrownBy(() -> plan(thousand, many, 0)).hasMessageContaining("runs of 1000 persons, more than");
        DiffusionModel model = DiffusionModel.weightedCascade(path);
        assertThatThrownBy(() -> Training.of(model, List.of(0), one, 1, new Chunks(2), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static int best(DiffusionModel model, BitSet trained, Simulated before) {
        List<Double> uplifts = new ArrayList<>();
        for (int v = 0; v < 30; v++) {
            BitSet more = (BitSet) trained.clone();
            more.set(v);
            Figure uplift = simulated(model.trained(more, 2), SEED).moreThan(before);
            Double value = uplift.value();
            uplifts.add(v % 3 == 0 || value == null ? -1 : value);
        }
        return IntStream.range(0, 30)
                .reduce((best, v) -> uplifts.get(v) > uplifts.get(best) ? v : best)
                .orElseThrow();
    }

    private static List<Integer> persons(TrainingPlan plan) {
        return plan.chosen().stream().map(TrainingPlan.Chosen::person).toList();
    }

    private static DiffusionModel cascade(Adjacency graph, double p) {
        return DiffusionModel.independentCascade(Acquaintances.of(graph), p);
    }

    private static Simulated simulated(DiffusionModel model, long seed) {
        return Simulation.of(
                model, List.of(0, 5), Precision.fixed(RUNS), seed, null, new Chunks(1), Progress.UNWATCHED);
    }

    private static TrainingPlan plan(DiffusionModel model, TrainingRequest request, Integer... seeds) {
        return Training.of(model, List.of(seeds), request, SEED, new Chunks(2), Progress.UNWATCHED);
    }
}
