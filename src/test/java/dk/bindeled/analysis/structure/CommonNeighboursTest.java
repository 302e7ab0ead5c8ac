package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonNeighboursTest {

    @ParameterizedTest
    @CsvSource({
        "40, 0.1, false",
        "200, 0.9, false",
        "256, 0.5, true",
        "300, 0.1, true",
        "300, 1, true",
        "321, 0.97, true"
    })
    void everyEdgesCommonNeighboursAreThoseJoinedToBothEnds(int n, double p, boolean dense) {
        Adjacency graph = Families.random(n, p, 5);
        assertThat(DenseRows.pays(graph)).isEqualTo(dense);
        double[] weights = IntStream.range(0, n).mapToDouble(Math::sqrt).toArray();
        CommonNeighbours common = new CommonNeighbours(graph);
        for (int u = 0; u < n; u++) {
            common.of(u);
            for (int v : graph.neighbours(u)) {
                int own = u;
                int[] both = Arrays.stream(graph.neighbours(v))
                        .filter(w -> graph.adjacent(own, w))
                        .toArray();
                if (common.with(v) != both.length) {
                    assertThat(common.with(v)).as("%d and %d", u, v).isEqualTo(both.length);
                }
                double sum = Arrays.stream(both).mapToDouble(w -> weights[w]).sum();
                assertThat(common.sum(weights)).as("%d and %d", u, v).isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void everyNodeIsInOnePartAndOneEndOfEveryEdgeIsTheSmaller() {
        Adjacency graph = Families.random(700, 0.4, 1);
        int parts = CommonNeighbours.parts(graph);
        assertThat(parts).isBetween(2, 256);
        assertThat(CommonNeighbours.start(graph, 0)).isZero();
        assertThat(CommonNeighbours.start(graph, parts)).isEqualTo(700);
        for (int u = 0; u < 700; u++) {
            for (int v : graph.neighbours(u)) {
                boolean smaller = CommonNeighbours.isSmaller(graph, v, u);
                assertThat(CommonNeighbours.isSmaller(graph, u, v)).isNotEqualTo(smaller);
            }
        }
    }
}
