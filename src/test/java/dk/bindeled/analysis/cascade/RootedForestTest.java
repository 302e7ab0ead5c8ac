package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class RootedForestTest {

    @Test
    void aForestMayBeEmpty() {
        assertThat(new RootedForest().size()).isZero();
    }

    @Test
    void belowFiveNodesNothingIsSaidOfVirality() {
        assertThat(new RootedForest(-1).virality(0)).isNull();
        assertThat(new RootedForest(-1, 0).virality(0)).isNull();
        assertThat(new RootedForest(-1, 0, 0, 0).virality(0)).isNull();
    }

    @Test
    void publishedViralitiesAreMet() {
        assertThat(new RootedForest(-1, 0, 0, 0, 0).virality(0)).isCloseTo(1.6, within(1e-12));
        assertThat(new RootedForest(-1, 0, 1, 2, 3).virality(0)).isCloseTo(2.0, within(1e-12));
        int[] binary =
                IntStream.range(0, 15).map(v -> v == 0 ? -1 : (v - 1) / 2).toArray();
        assertThat(new RootedForest(binary).virality(0)).isCloseTo(3.504762, within(5e-7));
    }

    @Test
    void starsAndPathsOfAnySizeHaveTheirClosedForms() {
        for (int n = 5; n <= 400; n += 13) {
            int[] star = IntStream.range(0, n).map(v -> v == 0 ? -1 : 0).toArray();
            int[] path = IntStream.range(0, n).map(v -> v - 1).toArray();
            assertThat(new RootedForest(star).virality(0)).isCloseTo(2.0 * (n - 1) / n, within(1e-9));
            assertThat(new RootedForest(path).virality(0)).isCloseTo((n + 1) / 3.0, within(1e-9));
        }
    }

    @Test
    void aVeryLongPathNeitherOverflowsNorRunsOutOfStack() {
        int n = 300_000;
        int[] path = IntStream.range(0, n).map(v -> v - 1).toArray();
        RootedForest forest = new RootedForest(path);
        assertThat(forest.virality(0)).isCloseTo((n + 1) / 3.0, within(1e-4));
        assertThat(forest.depth(n - 1)).isEqualTo(n - 1);
        assertThat(forest.subtreeSize(0)).isEqualTo(n);
    }

    @Test
    void twoTreesAreReadApart() {
        //   0      6 <- 7
        //  / \
        // 1   2 <- 3 <- {4, 5}
        RootedForest forest = new RootedForest(-1, 0, 0, 2, 3, 3, -1, 6);
        assertThat(IntStream.range(0, 8).map(forest::root)).containsExactly(0, 0, 0, 0, 0, 0, 6, 6);
        assertThat(IntStream.range(0, 8).map(forest::depth)).containsExactly(0, 1, 1, 2, 3, 3, 0, 1);
        assertThat(IntStream.range(0, 8).map(forest::subtreeSize)).containsExactly(6, 1, 4, 3, 1, 1, 2, 1);
        assertThat(IntStream.range(0, 8).map(forest::childCount)).containsExactly(2, 0, 1, 2, 0, 0, 1, 0);
        assertThat(forest.virality(6)).isNull();
    }

    @Test
    void parentsThatGoRoundInACircleAreRefused() {
        assertThatThrownBy(() -> new RootedForest(-1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 nodes");
    }

    @Test
    void viralityIsTheMeanOverAllPairsOfShortestPathsOnRandomTrees() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            int n = 5 + random.nextInt(40);
            int[] names = shuffled(n, random);
            int[] parents = new int[n];
            for (int v = 0; v < n; v++) {
                parents[names[v]] = v == 0 ? -1 : names[random.nextInt(v)];
            }
            assertThat(Objects.requireNonNull(new RootedForest(parents).virality(names[0])))
                    .isCloseTo(meanDistance(parents), within(1e-9));
        }
    }

    private static double meanDistance(int... parents) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < parents.length; v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < parents.length; v++) {
            if (parents[v] >= 0) {
                graph.addEdge(v, parents[v]);
            }
        }
        BFSShortestPath<Integer, DefaultEdge> paths = new BFSShortestPath<>(graph);
        double sum = 0;
        for (int u = 0; u < parents.length; u++) {
            for (int v = 0; v < u; v++) {
                sum += paths.getPathWeight(u, v);
            }
        }
        return sum / (parents.length * (parents.length - 1) / 2.0);
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int k = n - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
