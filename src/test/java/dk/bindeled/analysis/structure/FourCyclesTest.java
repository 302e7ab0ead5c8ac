package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import org.junit.jupiter.api.Test;

class FourCyclesTest {

    @Test
    void fewerThanFourNodesHaveNone() {
        assertThat(FourCycles.count(Adjacency.ofEdges(0))).isZero();
        assertThat(FourCycles.count(Adjacency.ofEdges(1))).isZero();
        assertThat(FourCycles.count(Families.complete(3))).isZero();
    }

    @Test
    void aSquareWithADiagonalIsOneAndTwoSquaresSideBySideAreTwo() {
        // 0---1   0---1---2
        // | / |   |   |   |
        // 2---3   3---4---5
        assertThat(FourCycles.count(Adjacency.ofEdges(4, 0, 1, 1, 3, 3, 2, 2, 0, 1, 2)))
                .isEqualTo(1);
        assertThat(FourCycles.count(Adjacency.ofEdges(6, 0, 1, 1, 2, 3, 4, 4, 5, 0, 3, 1, 4, 2, 5)))
                .isEqualTo(2);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 15; n++) {
            long choices = (long) n * (n - 1) * (n - 2) * (n - 3) / 24;
            assertThat(FourCycles.count(Families.complete(n))).isEqualTo(3 * choices);
            assertThat(FourCycles.count(Families.cycle(n))).isEqualTo(n == 4 ? 1 : 0);
            assertThat(FourCycles.count(Families.star(n))).isZero();
            assertThat(FourCycles.count(Families.binaryTree(n))).isZero();
            assertThat(FourCycles.count(Families.completeBipartite(n, 3))).isEqualTo(3L * n * (n - 1) / 2);
        }
    }

    @Test
    void countingCommonNeighboursOfEveryPairGivesTheSameInAnyOrder() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(30, 0.05 + 0.02 * seed, seed);
            long twice = 0; // every cycle has two pairs of opposite corners
            for (int u = 0; u < 30; u++) {
                for (int v = u + 1; v < 30; v++) {
                    long common = 0;
                    for (int w : graph.neighbours(u)) {
                        common += graph.adjacent(w, v) ? 1 : 0;
                    }
                    twice += common * (common - 1) / 2;
                }
            }
            assertThat(FourCycles.count(graph)).isEqualTo(twice / 2);
            assertThat(FourCycles.count(Families.relabelled(graph, Families.order(30, seed))))
                    .isEqualTo(twice / 2);
        }
    }
}
