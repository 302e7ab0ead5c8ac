package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.stream.IntStream;
import org.jgrapht.GraphMetrics;
import org.junit.jupiter.api.Test;

class DiameterBoundTest {

    @Test
    void withoutEdgesNothingIsApart() {
        assertThat(of(Adjacency.ofEdges(0))).isZero();
        assertThat(of(Adjacency.ofEdges(5))).isZero();
        assertThat(of(Adjacency.ofEdges(2, 0, 1))).isEqualTo(1);
    }

    @Test
    void familiesAreBoundedFromTheirMiddle() {
        assertThat(of(Families.star(9))).isEqualTo(2);
        assertThat(of(Families.complete(9))).isEqualTo(2);
        assertThat(of(Families.path(1_000_000))).isEqualTo(999_999);
        assertThat(of(Families.cycle(11))).isEqualTo(10);
    }

    @Test
    void theLongestOfSeveralPartsCounts() {
        // 0-1 2-3-4 5
        assertThat(of(Adjacency.ofEdges(6, 0, 1, 2, 3, 3, 4))).isEqualTo(2);
    }

    @Test
    void itIsNeverBelowTheDiameterAndNeverAboveTwice() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(60, 0.06, seed);
            Components components = Components.of(graph);
            double diameter = 0;
            for (int c = 0; c < components.count(); c++) {
                int part = c;
                int[] nodes = IntStream.range(0, 60)
                        .filter(v -> components.of(v) == part)
                        .toArray();
                diameter = Math.max(
                        diameter, GraphMetrics.getDiameter(graph.induced(nodes).graph()));
            }
            assertThat((double) of(graph)).isBetween(diameter, 2 * diameter);
        }
    }

    private static int of(Adjacency graph) {
        return DiameterBound.of(graph, Components.of(graph));
    }
}
