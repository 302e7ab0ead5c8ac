package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;

class BetweennessTest {

    @Test
    void smallNetworksHaveNobodyInBetween() {
        assertThat(of(Adjacency.ofEdges(0)).getScores()).isEmpty();
        assertThat(of(Adjacency.ofEdges(1)).raw(0)).isZero();
        assertThat(of(Adjacency.ofEdges(2, 0, 1)).raw(0)).isZero();
        assertThat(of(Adjacency.ofEdges(2, 0, 1)).normalised(0)).isNull();
        assertThat(of(Adjacency.ofEdges(4, 0, 1, 2, 3)).getScores().values()).containsOnly(0.0);
    }

    @Test
    void aSquareWithATailIsWorkedByHand() {
        // 0---1        0-3: half of two paths through each of 1 and 2
        // |   |        1-2: half through 0, half through 3
        // 2---3---4    4 reaches 1 and 2 through 3, and 0 through 3 and half each of 1 and 2
        Betweenness square = of(Adjacency.ofEdges(5, 0, 1, 0, 2, 1, 3, 2, 3, 3, 4));
        assertThat(square.getScores().values()).containsExactly(0.5, 1.0, 1.0, 3.5, 0.0);
        assertThat(square.normalised(3)).isEqualTo(3.5 / 6);
        assertThat(square.getVertexScore(3)).isEqualTo(3.5);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            for (int v = 0; v < n; v++) {
                assertThat(of(Families.path(n)).raw(v)).isEqualTo((double) v * (n - 1 - v));
            }
            assertThat(of(Families.star(n)).raw(0)).isEqualTo((n - 1) * (n - 2) / 2.0);
            assertThat(of(Families.star(n)).normalised(0)).isEqualTo(1);
            assertThat(of(Families.complete(n)).raw(0)).isZero();
            double cycle = n % 2 == 0 ? (n - 2) * (n - 2) / 8.0 : (n - 1) * (n - 3) / 8.0;
            assertThat(of(Families.cycle(n)).raw(n / 2)).isCloseTo(cycle, within(1e-12));
            assertThat(of(Families.completeBipartite(n, 2)).raw(n)).isCloseTo(n * (n - 1) / 4.0, within(1e-12));
        }
    }

    @Test
    void aForestCountedByItsBranchesIsWhatTheSearchFinds() {
        int forests = 0;
        for (int seed = 0; seed < 15; seed++) {
            Adjacency forest = Families.random(60, 0.012, seed);
            if (Components.of(forest).count() != 60 - forest.edgeCount()) {
                continue;
            }
            forests++;
            assertThat(of(forest).getScores().values()).containsExactly(searched(forest));
        }
        assertThat(forests).isPositive();
        Adjacency tree = Families.binaryTree(127);
        assertThat(of(tree).getScores().values()).containsExactly(searched(tree));
    }

    @Test
    void aPathOfAMillionIsCountedAtOnce() {
        Adjacency path = Families.path(1_000_000);
        assertThat(Betweenness.isForest(path)).isTrue();
        assertThat(of(path).raw(1)).isEqualTo(999_998);
        assertThat(of(path).raw(500_000)).isEqualTo(500_000.0 * 499_999);
    }

    @Test
    void aForestIsWhatHasNoCycleInAnyPart() {
        assertThat(Betweenness.isForest(Adjacency.ofEdges(0))).isTrue();
        assertThat(Betweenness.isForest(Adjacency.ofEdges(6, 0, 1, 2, 3, 3, 4))).isTrue();
        assertThat(Betweenness.isForest(Adjacency.ofEdges(6, 0, 1, 2, 3, 3, 4, 2, 4)))
                .isFalse();
    }

    /** Raw values only: JGraphT's normalised ones are half of the usual in undirected graphs. */
    @Test
    void jgraphtFindsTheSame() {
        for (int seed = 0; seed < 15; seed++) {
            Adjacency graph = Families.random(50, 0.02 + 0.01 * seed, seed);
            Betweenness ours = of(graph);
            BetweennessCentrality<Integer, Integer> theirs = new BetweennessCentrality<>(graph.graph());
            for (int v = 0; v < 50; v++) {
                assertThat(ours.raw(v)).isCloseTo(theirs.getVertexScore(v), within(1e-9));
            }
        }
    }

    @Test
    void theSumIsThatOfAllDistancesLessOne() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(70, 0.03 + 0.01 * seed, seed);
            double sum = IntStream.range(0, 70).mapToDouble(of(graph)::raw).sum();
            assertThat(sum).isCloseTo(distancesLessOne(graph), within(1e-8));
        }
    }

    @Test
    void anotherOrderOfNodesChangesNothingThatCanBeSeen() {
        Adjacency graph = Families.random(120, 0.05, 3);
        int[] order = Families.order(120, 8);
        Betweenness once = of(graph);
        Betweenness again = of(Families.relabelled(graph, order));
        for (int v = 0; v < 120; v++) {
            assertThat(again.raw(order[v])).isCloseTo(once.raw(v), within(1e-9));
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Adjacency graph = Families.random(300, 0.03, 5);
        double[] alone = values(Betweenness.of(graph, new Chunks(1), Progress.UNWATCHED), 300);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(values(Betweenness.of(graph, new Chunks(threads), Progress.UNWATCHED), 300))
                    .containsExactly(alone);
        }
    }

    @Test
    void cancelledWorkStops() {
        Progress cancelled = new CancelledProgress();
        assertThatThrownBy(() -> Betweenness.of(Families.cycle(50), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static Betweenness of(Adjacency graph) {
        return Betweenness.of(graph, new Chunks(2), Progress.UNWATCHED);
    }

    private static double[] values(Betweenness betweenness, int n) {
        return IntStream.range(0, n).mapToDouble(betweenness::raw).toArray();
    }

    /** By the general algorithm, forest or not. */
    private static Double[] searched(Adjacency graph) {
        ShortestPathCounts counts = new ShortestPathCounts(graph, Components.of(graph), Integer.MAX_VALUE);
        for (int v = 0; v < graph.size(); v++) {
            counts.addFrom(v);
        }
        return Arrays.stream(counts.dependencies()).map(sum -> sum / 2).boxed().toArray(Double[]::new);
    }

    private static double distancesLessOne(Adjacency graph) {
        int n = graph.size();
        int[][] distance = new int[n][n];
        for (int u = 0; u < n; u++) {
            Arrays.fill(distance[u], 1_000);
            distance[u][u] = 0;
            for (int v : graph.neighbours(u)) {
                distance[u][v] = 1;
            }
        }
        for (int w = 0; w < n; w++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    distance[u][v] = Math.min(distance[u][v], distance[u][w] + distance[w][v]);
                }
            }
        }
        double sum = 0;
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                sum += distance[u][v] < 1_000 ? distance[u][v] - 1 : 0;
            }
        }
        return sum;
    }
}
