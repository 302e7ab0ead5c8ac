package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.structure.SampledBetweenness.Accuracy;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledBetweennessTest {

    private static final Accuracy ROUGH = new Accuracy(0.02, 0.1);

    @Test
    void whereNobodyCanBeInBetweenNothingIsDrawn() {
        List<Adjacency> graphs = List.of(
                Adjacency.ofEdges(0),
                Adjacency.ofEdges(1),
                Adjacency.ofEdges(2, 0, 1),
                Adjacency.ofEdges(4, 0, 1, 2, 3),
                Adjacency.ofEdges(9));
        for (Adjacency graph : graphs) {
            SampledBetweenness none = of(graph);
            assertThat(none.samples()).isZero();
            assertThat(none.stoppedEarly()).isFalse();
            assertThat(none.getScores().values()).hasSize(graph.size()).allMatch(score -> score == 0);
        }
        assertThat(of(Adjacency.ofEdges(2, 0, 1)).normalised(0)).isNull();
        assertThat(of(Adjacency.ofEdges(3, 0, 1)).normalised(0)).isZero();
        assertThat(of(Families.complete(40)).getScores().values()).containsOnly(0.0);
    }

    @Test
    void familiesHaveTheirClosedFormsWithinTheError() {
        for (int n : new int[] {3, 4, 10, 300}) {
            SampledBetweenness star = of(Families.star(n));
            assertThat(star.normalised(0)).isCloseTo(1, within(0.02));
            assertThat(star.raw(0)).isCloseTo((n - 1) * (n - 2) / 2.0, within(0.02 * (n - 1) * (n - 2) / 2.0));
            assertThat(star.raw(1)).isZero();
            SampledBetweenness path = of(Families.path(n));
            for (int v = 0; v < n; v++) {
                double share = v * (n - 1.0 - v) / ((n - 1) * (n - 2) / 2.0);
                assertThat(path.normalised(v)).isBetween(0.0, 1.0).isCloseTo(share, within(0.02));
            }
        }
        SampledBetweenness cycle = of(Families.cycle(101));
        for (int v = 0; v < 101; v++) {
            assertThat(cycle.normalised(v)).isCloseTo(100 * 98 / 8.0 / (100 * 99 / 2.0), within(0.02));
        }
    }

    @Test
    void noNodeIsFartherOffThanTheErrorInGraphsOfManyKinds() {
        for (int seed = 0; seed < 6; seed++) {
            assertWithinError(Families.random(150, 0.02 + 0.02 * seed, seed), seed);
            assertWithinError(Families.random(200, 0.008, seed), seed); // in many parts
            assertWithinError(Families.completeBipartite(3 + seed, 60), seed);
            assertWithinError(grid(5 + seed, 12), seed);
            assertWithinError(Adjacency.ofEdges(400, Towns.of(400, 1_600, seed).ends()), seed);
        }
    }

    @Test
    void everyShortestPathOfAPairIsAsLikely() {
        //   2---4
        //  / \   \      from 0 to 1 there are three ways: 0-2-4-1, 0-2-5-1 and 0-3-6-1;
        // 0   5---1     two of the three go through 2, one through 3
        //  \     /
        //   3---6
        Adjacency graph = Adjacency.ofEdges(7, 0, 2, 0, 3, 2, 4, 2, 5, 3, 6, 4, 1, 5, 1, 6, 1);
        Accuracy fine = new Accuracy(0.004, 0.1);
        SampledBetweenness sampled = SampledBetweenness.of(graph, fine, 11, new Chunks(2), Progress.UNWATCHED);
        assertThat(farthest(graph, sampled)).isLessThan(0.004);
    }

    @Test
    void pathCountsBeyondAllNumbersDoNoHarm() {
        // a chain of k triples, each joined to the next by all nine edges, ends at a node on either side: 3^k paths
        int k = 2_000;
        IntStream.Builder ends = IntStream.builder();
        for (int level = 0; level + 1 < k; level++) {
            for (int pair = 0; pair < 9; pair++) {
                ends.add(3 * level + pair / 3).add(3 * (level + 1) + pair % 3);
            }
        }
        Adjacency chain = Adjacency.ofEdges(3 * k, ends.build().toArray());
        SampledBetweenness sampled = of(chain);
        // between two of different levels every level in between carries all, shared by three
        double before = 3 * 1_000;
        double after = 3 * k - before - 3;
        double share = before * after / 3 / ((3 * k - 1.0) * (3 * k - 2.0) / 2);
        for (int v = 3_000; v < 3_003; v++) {
            assertThat(sampled.normalised(v)).isCloseTo(share, within(0.02));
        }
    }

    @Test
    void theShareOfPairsCountsUnconnectedOnesToo() {
        // two stars of fifty: each centre lies between the 49 · 48 / 2 pairs of its own leaves
        int[] ends = IntStream.range(0, 100)
                .filter(v -> v % 50 != 0)
                .flatMap(v -> IntStream.of(v, v - v % 50))
                .toArray();
        SampledBetweenness stars = of(Adjacency.ofEdges(100, ends));
        assertThat(stars.normalised(0)).isCloseTo(49 * 48 / (99.0 * 98), within(0.02));
        assertThat(stars.normalised(50)).isCloseTo(49 * 48 / (99.0 * 98), within(0.02));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Adjacency graph = Families.random(300, 0.03, 5);
        double[] alone = values(SampledBetweenness.of(graph, ROUGH, 3, new Chunks(1), Progress.UNWATCHED), 300);
        for (int threads : new int[] {2, 8}) {
            SampledBetweenness shared = SampledBetweenness.of(graph, ROUGH, 3, new Chunks(threads), Progress.UNWATCHED);
            assertThat(values(shared, 300)).containsExactly(alone);
        }
        assertThat(values(SampledBetweenness.of(graph, ROUGH, 4, new Chunks(2), Progress.UNWATCHED), 300))
                .as("another seed")
                .isNotEqualTo(alone);
    }

    @Test
    void anotherOrderOfNodesStaysWithinTheErrors() {
        Adjacency graph = Families.random(120, 0.05, 3);
        int[] order = Families.order(120, 8);
        SampledBetweenness once = of(graph);
        SampledBetweenness again = of(Families.relabelled(graph, order));
        for (int v = 0; v < 120; v++) {
            assertThat(again.raw(order[v])).isCloseTo(once.raw(v), within(0.04 * 119 * 118 / 2));
        }
    }

    @Test
    void whereNobodyStandsOutFewerPairsAreEnough() {
        SampledBetweenness even = SampledBetweenness.of(Families.random(300, 0.1, 1), 7, Progress.UNWATCHED);
        SampledBetweenness star = SampledBetweenness.of(Families.star(300), 7, Progress.UNWATCHED);
        assertThat(even.stoppedEarly()).isTrue();
        assertThat(even.samples()).isPositive().isLessThan(star.samples());
        // at most 0.5 / (0.01 · 298/300)² · (0 + 1 + ln 20) = 20,251 in whole rounds of 1,024
        assertThat(star.samples()).isEqualTo(20 * 1_024);
        assertThat(star.stoppedEarly()).isFalse();
        assertThat(even.accuracy()).isEqualTo(Accuracy.DEFAULT);
    }

    @Test
    void cancelledWorkStops() {
        Progress cancelled = new CancelledProgress();
        assertThatThrownBy(() -> SampledBetweenness.of(Families.cycle(50), 1, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anAccuracyThatMeansNothingIsRefused() {
        for (double wrong : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> new Accuracy(wrong, 0.1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Accuracy(0.1, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static SampledBetweenness of(Adjacency graph) {
        return SampledBetweenness.of(graph, ROUGH, 7, new Chunks(2), Progress.UNWATCHED);
    }

    private static void assertWithinError(Adjacency graph, long seed) {
        SampledBetweenness sampled = SampledBetweenness.of(graph, ROUGH, seed, new Chunks(2), Progress.UNWATCHED);
        assertThat(farthest(graph, sampled)).isLessThanOrEqualTo(ROUGH.epsilon());
    }

    /** The greatest difference of normalised betweenness from the exact one. */
    private static double farthest(Adjacency graph, SampledBetweenness sampled) {
        Betweenness exact = Betweenness.of(graph, new Chunks(2), Progress.UNWATCHED);
        double pairs = (graph.size() - 1.0) * (graph.size() - 2.0) / 2;
        return IntStream.range(0, graph.size())
                .mapToDouble(v -> Math.abs(exact.raw(v) - sampled.raw(v)) / pairs)
                .max()
                .orElse(0);
    }

    private static double[] values(SampledBetweenness betweenness, int n) {
        return IntStream.range(0, n).mapToDouble(betweenness::raw).toArray();
    }

    private static Adjacency grid(int rows, int columns) {
        IntStream.Builder ends = IntStream.builder();
        for (int v = 0; v < rows * columns; v++) {
            if (v % columns + 1 < columns) {
                ends.add(v).add(v + 1);
            }
            if (v + columns < rows * columns) {
                ends.add(v).add(v + columns);
            }
        }
        return Adjacency.ofEdges(rows * columns, ends.build().toArray());
    }
}
