package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void withoutSourcesNothingIsReached() {

        Distances distances = Distances.toNearest(Adjacency.ofEdges(2, 0, 1));
        assertThat(distances.reaches(0)).isFalse();
        assertThat(distances.steps(1)).isEqualTo(-1);
        assertThat(distances.isWithin(1, 5)).isFalse();
    }

    @Test
    void theNearestOfSeveralSourcesCountsAndOtherPartsAreNotReached() {
        // 0 - 1 - 2 - 3 - 4 - 5   6 - 7, sources 0 and 4
        Adjacency graph = Adjacency.ofEdges(8, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7);
        Distances distances = Distances.toNearest(graph, 4, 0, 4);
        assertThat(IntStream.range(0, 8).map(distances::steps)).containsExactly(0, 1, 2, 1, 0, 1, -1, -1);
        assertThat(distances.isWithin(2, 2)).isTrue();
        assertThat(distances.isWithin(2, 1)).isFalse();
    }

    @Test
    void distancesAreThoseOfJGraphTOnRandomGraphs() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            int n = 2 + random.nextInt(40);
            Adjacency graph = Adjacency.ofEdges(
                    n, random.ints(2 * (long) random.nextInt(2 * n), 0, n).toArray());
            int[] sources = random.ints(3, 0, n).toArray();
            Distances distances = Distances.toNearest(graph, sources);
            BFSShortestPath<Integer, Integer> paths = new BFSShortestPath<>(graph.graph());
            for (int v = 0; v < n; v++) {
                int node = v;
                double nearest = IntStream.of(sources)
                        .mapToDouble(source -> paths.getPathWeight(source, node))
                        .min()
                        .orElseThrow();
                assertThat(distances.reaches(v)).isEqualTo(Double.isFinite(nearest));
                if (distances.reaches(v)) {
                    assertThat(distances.steps(v)).isEqualTo((int) nearest);
                }
            }
        }
    }
}
