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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeedGainsTest {

    private static final Chunks TWO = new Chunks(2);

    @Test
    void ofNobodyThereIsNothingAndAloneOneAddsOneself() {
        DiffusionModel model = model(Adjacency.ofEdges(2), 1);
        assertThat(SeedGains.of(model, List.of(), 5, 1, null, TWO, Progress.UNWATCHED))
                .isEmpty();
        assertThat(SeedGains.of(model, List.of(1), 5, 1, null, TWO, Progress.UNWATCHED))
                .containsExactly(Figure.of(1, 5).withoutInterval(Reason.TOO_FEW));
    }

    @Test
    void whoIsReachedAnywayAddsNothing() {
        DiffusionModel sure = model(Families.path(5), 1);
        assertThat(means(SeedGains.of(sure, List.of(0, 4), 10, 1, null, TWO, Progress.UNWATCHED)))
                .containsExactly(5.0, 0.0);
        // within one ring 0 reaches 0 and 1, and 2 reaches 1, 2 and 3
        assertThat(means(SeedGains.of(sure, List.of(0, 2), 10, 1, 1, TWO, Progress.UNWATCHED)))
                .containsExactly(2.0, 2.0);
        // 0 reaches 0, 1 and 2; 2 itself is new to nobody but has two rings left
        assertThat(means(SeedGains.of(sure, List.of(0, 2), 10, 1, 2, TWO, Progress.UNWATCHED)))
                .containsExactly(3.0, 2.0);
    }

    @Test
    void whatTheyAddSumsUpToWhatTheFirstOfThemReach() {
        Random random = new Random(5);
        for (int draw = 0; draw < 24; draw++) {
            Snapshot snapshot = Acquaintances.of(randomGraph(random, 30, 60));
            Integer mostRings = draw % 3 == 0 ? null : draw % 3 + draw % 2;
            List<Integer> seeds = List.of(7, 3, 22, 15, 0);
            for (DiffusionModel model : models(snapshot)) {
                List<Double> gains = means(SeedGains.of(model, seeds, 100, draw, mostRings, TWO, Progress.UNWATCHED));
                double sum = 0;
                for (int k = 0; k < seeds.size(); k++) {
                    sum += gains.get(k);
                    assertThat(sum)
                            .as("%s, %s rings, first %d", model.kind(), mostRings, k + 1)
                            .isCloseTo(reach(model, seeds.subList(0, k + 1), draw, mostRings), within(1e-9));
                }
            }
        }
    }

    @Test
    void threadsMakeNoDifference() {
        DiffusionModel model = DiffusionModel.weightedCascade(Acquaintances.of(randomGraph(new Random(2), 50, 120)));
        List<Integer> seeds = List.of(4, 40, 11);
        assertThat(SeedGains.of(model, seeds, 333, 9, null, new Chunks(8), Progress.UNWATCHED))
                .isEqualTo(SeedGains.of(model, seeds, 333, 9, null, new Chunks(1), Progress.UNWATCHED));
    }

    @Test
    void whatIsNoOrderIsRefusedAndWhatIsCancelledEnds() {
        DiffusionModel model = model(Families.path(5), 0.5);
        for (List<Integer> wrong : List.of(List.of(1, 1), List.of(5), List.of(-1))) {
            assertThatThrownBy(() -> SeedGains.of(model, wrong, 10, 1, null, TWO, Progress.UNWATCHED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SeedGains.of(model, List.of(1), 0, 1, null, TWO, Progress.UNWATCHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeedGains.of(model, List.of(1), 10, 1, null, TWO, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static double reach(DiffusionModel model, List<Integer> seeds, long seed, @Nullable Integer mostRings) {
        Double mean = Simulation.of(model, seeds, Precision.fixed(100), seed, mostRings, TWO, Progress.UNWATCHED)
                .reach()
                .value();
        return mean == null ? Double.NaN : mean;
    }

    private static List<DiffusionModel> models(Snapshot snapshot) {
        return Arrays.asList(
                DiffusionModel.independentCascade(snapshot, 0.3),
                DiffusionModel.weightedCascade(snapshot),
                DiffusionModel.linearThreshold(snapshot),
                DiffusionModel.threeSteps(snapshot, new StepProbabilities(0.8, 0.7, 0.6)));
    }

    private static DiffusionModel model(Adjacency graph, double p) {
        return DiffusionModel.independentCascade(Acquaintances.of(graph), p);
    }

    private static Adjacency randomGraph(Random random, int nodes, int edges) {
        List<Integer> ends = new ArrayList<>();
        for (int k = 0; k < 2 * edges; k++) {
            ends.add(random.nextInt(nodes));
        }
        return Adjacency.ofEdges(
                nodes, ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Double> means(List<Figure> figures) {
        return figures.stream()
                .map(figure -> {
                    Double value = figure.value();
                    return value == null ? Double.valueOf(Double.NaN) : value;
                })
                .toList();
    }
}
