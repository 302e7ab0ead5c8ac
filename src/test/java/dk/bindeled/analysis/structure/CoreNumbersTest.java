package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import org.jgrapht.alg.scoring.Coreness;
import org.junit.jupiter.api.Test;

class CoreNumbersTest {

    @Test
    void anIsolatedNodeIsInCoreNought() {
        assertThat(CoreNumbers.of(Adjacency.ofEdges(0)).highest()).isZero();
        assertThat(CoreNumbers.of(Adjacency.ofEdges(1)).of(0)).isZero();
        assertThat(CoreNumbers.of(Adjacency.ofEdges(2, 0, 1)).of(1)).isEqualTo(1);
    }

    @Test
    void aTriangleWithATailIsWorkedByHand() {
        //   0
        //  / \
        // 1---2---3---4     5
        CoreNumbers cores = CoreNumbers.of(Adjacency.ofEdges(6, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4));
        assertThat(cores.getScores().values()).containsExactly(2, 2, 2, 1, 1, 0);
        assertThat(cores.highest()).isEqualTo(2);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 10; n++) {
            assertThat(CoreNumbers.of(Families.complete(n)).of(n - 1)).isEqualTo(n - 1);
            assertThat(CoreNumbers.of(Families.cycle(n)).of(0)).isEqualTo(2);
            assertThat(CoreNumbers.of(Families.star(n)).of(0)).isEqualTo(1);
            assertThat(CoreNumbers.of(Families.completeBipartite(2, n)).of(0)).isEqualTo(2);
        }
    }

    @Test
    void jgraphtFindsTheSame() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(60, 0.01 * seed, seed);
            assertThat(CoreNumbers.of(graph).getScores()).isEqualTo(new Coreness<>(graph.graph()).getScores());
        }
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        CoreNumbers cores = CoreNumbers.of(Families.path(3));
        assertThat(cores.getVertexScore(1)).isEqualTo(1);
        assertThatThrownBy(() -> cores.getVertexScore(3)).hasMessageContaining("node 3");
    }
}
