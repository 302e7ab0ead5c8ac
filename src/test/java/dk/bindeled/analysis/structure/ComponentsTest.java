package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void nobodyIsNoComponentAndALonelyNodeIsOne() {
        assertThat(Components.of(Adjacency.ofEdges(0)).count()).isZero();
        assertThat(Components.of(Adjacency.ofEdges(0)).largest()).isZero();
        assertThat(Components.of(Adjacency.ofEdges(3, 0, 2)).count()).isEqualTo(2);
    }

    @Test
    void componentsAreNumberedByTheirSmallestNodes() {
        Components components = Components.of(Adjacency.ofEdges(5, 0, 3, 1, 4));
        assertThat(components.of(0)).isZero();
        assertThat(components.of(3)).isZero();
        assertThat(components.of(1)).isEqualTo(1);
        assertThat(components.of(2)).isEqualTo(2);
        assertThat(components.size(1)).isEqualTo(2);
        assertThat(components.size(2)).isEqualTo(1);
        assertThat(components.largest()).isEqualTo(2);
    }

    @Test
    void jgraphtFindsTheSame() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(80, 0.002 * seed, seed);
            Components ours = Components.of(graph);
            ConnectivityInspector<Integer, Integer> theirs = new ConnectivityInspector<>(graph.graph());
            assertThat(ours.count()).isEqualTo(theirs.connectedSets().size());
            for (int v = 0; v < 80; v++) {
                assertThat(ours.size(ours.of(v)))
                        .isEqualTo(theirs.connectedSetOf(v).size());
            }
        }
    }
}
