package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Families;
import org.junit.jupiter.api.Test;

class StructuralHolesTest {

    @Test
    void anIsolatedNodeHasNoneAndALeafHasNoHierarchy() {
        StructuralHoles holes = StructuralHoles.of(Adjacency.ofEdges(3, 0, 1));
        assertThat(holes.constraint(2)).isNull();
        assertThat(holes.effectiveSize(2)).isNull();
        assertThat(holes.efficiency(2)).isNull();
        assertThat(holes.hierarchy(2)).isNull();
        assertThat(holes.constraint(0)).isEqualTo(1);
        assertThat(holes.effectiveSize(0)).isEqualTo(1);
        assertThat(holes.efficiency(0)).isEqualTo(1);
        assertThat(holes.hierarchy(0)).isNull();
        assertThat(holes.getScores()).containsOnlyKeys(0, 1);
        assertThat(StructuralHoles.of(Adjacency.ofEdges(0)).getScores()).isEmpty();
    }

    @Test
    void aTriangleWithATailIsWorkedByHand() {
        //   0           2 has neighbours 0, 1, 3, a third of its attention each
        //  / \          via 0 to 1 and via 1 to 0: 1/3 + 1/3 * 1/2 = 1/2
        // 1---2---3     to 3 only the third itself: 1/4 + 1/4 + 1/9
        StructuralHoles holes = StructuralHoles.of(Adjacency.ofEdges(4, 0, 1, 0, 2, 1, 2, 2, 3));
        double constraint = 1.0 / 4 + 1.0 / 4 + 1.0 / 9;
        assertThat(holes.constraint(2)).isCloseTo(constraint, within(1e-12));
        assertThat(holes.effectiveSize(2)).isCloseTo(3 - 2.0 / 3, within(1e-12));
        assertThat(holes.efficiency(2)).isCloseTo((3 - 2.0 / 3) / 3, within(1e-12));
        double near = 3 * 0.25 / constraint;
        double far = 3 * (1.0 / 9) / constraint;
        double hierarchy = (2 * near * Math.log(near) + far * Math.log(far)) / (3 * Math.log(3));
        assertThat(holes.hierarchy(2)).isCloseTo(hierarchy, within(1e-12));
        // 0: to 1 half and through 2 a third of the other half; to 2 half and through 1 half of the other half
        double constraintOf0 = Math.pow(1.0 / 2 + 1.0 / 6, 2) + Math.pow(1.0 / 2 + 1.0 / 4, 2);
        assertThat(holes.constraint(0)).isCloseTo(constraintOf0, within(1e-12));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 15; n++) {
            StructuralHoles star = StructuralHoles.of(Families.star(n));
            assertThat(star.constraint(0)).isCloseTo(1.0 / (n - 1), within(1e-12));
            assertThat(star.effectiveSize(0)).isEqualTo(n - 1);
            assertThat(star.hierarchy(0)).isCloseTo(0, within(1e-12));
            StructuralHoles complete = StructuralHoles.of(Families.complete(n));
            double d = n - 1.0;
            assertThat(complete.constraint(0)).isCloseTo(d * Math.pow((1 + (n - 2) / d) / d, 2), within(1e-12));
            assertThat(complete.effectiveSize(0)).isCloseTo(1, within(1e-12));
            assertThat(complete.efficiency(0)).isCloseTo(1 / d, within(1e-12));
            assertThat(complete.hierarchy(0)).isCloseTo(0, within(1e-12));
        }
        for (int n = 4; n < 15; n++) {
            assertThat(StructuralHoles.of(Families.cycle(n)).constraint(0)).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void theDefinitionWrittenOutGivesTheSame() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(40, 0.02 + 0.04 * seed, seed);
            StructuralHoles holes = StructuralHoles.of(graph);
            for (int v = 0; v < 40; v++) {
                if (graph.degree(v) > 0) {
                    assertThat(holes.constraint(v)).isCloseTo(writtenOut(graph, v), within(1e-12));
                }
            }
        }
    }

    @Test
    void anotherOrderOfNodesChangesNothingThatCanBeSeen() {
        Adjacency graph = Families.random(80, 0.1, 2);
        int[] order = Families.order(80, 3);
        StructuralHoles once = StructuralHoles.of(graph);
        StructuralHoles again = StructuralHoles.of(Families.relabelled(graph, order));
        for (int v = 0; v < 80; v++) {
            assertThat(again.getVertexScore(order[v])).isCloseTo(once.getVertexScore(v), within(1e-12));
        }
    }

    @Test
    void anyNumberOfThreadsFindsTheSameBytes() {
        Adjacency graph = Families.random(2_000, 0.05, 7);
        StructuralHoles alone = StructuralHoles.of(graph, new Chunks(1), Progress.UNWATCHED);
        for (int threads = 2; threads < 6; threads++) {
            StructuralHoles together = StructuralHoles.of(graph, new Chunks(threads), Progress.UNWATCHED);
            for (int v = 0; v < 2_000; v++) {
                assertThat(together.constraint(v)).isEqualTo(alone.constraint(v));
                assertThat(together.hierarchy(v)).isEqualTo(alone.hierarchy(v));
                assertThat(together.effectiveSize(v)).isEqualTo(alone.effectiveSize(v));
            }
        }
    }

    @Test
    void manyThreadsGiveWhatTheDefinitionWrittenOutGives() {
        Adjacency graph = Families.random(900, 0.3, 8);
        StructuralHoles holes = StructuralHoles.of(graph, new Chunks(3), Progress.UNWATCHED);
        for (int v = 0; v < 900; v += 50) {
            assertThat(holes.constraint(v)).isCloseTo(writtenOut(graph, v), within(1e-12));
        }
    }

    private static double writtenOut(Adjacency graph, int i) {
        double sum = 0;
        for (int j : graph.neighbours(i)) {
            double invested = 1.0 / graph.degree(i);
            for (int q : graph.neighbours(i)) {
                if (q != j && graph.adjacent(q, j)) {
                    invested += 1.0 / graph.degree(i) / graph.degree(q);
                }
            }
            sum += invested * invested;
        }
        return sum;
    }
}
