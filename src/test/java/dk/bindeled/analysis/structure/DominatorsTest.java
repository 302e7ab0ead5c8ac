package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatorsTest {

    @Test
    void withoutSourcesNobodyIsReachedAndNobodyDominates() {
        assertThat(Dominators.from(Adjacency.ofEdges(0)).dominated(v -> true)).isEmpty();
        Dominators none = Dominators.from(Families.path(3));
        assertThat(none.reaches(1)).isFalse();
        assertThat(none.immediate(1)).isEqualTo(-1);
        assertThat(none.dominated(v -> true)).containsOnly(0);
    }

    @Test
    void aTreeOfDominatorsIsWorkedByHand() {
        //       2       6 - 7        10 - 11
        //      / \     /
        // 0 - 1   4 - 5 - 8         sources 0 and 9
        //      \ /         \
        //       3           9
        Adjacency graph = Adjacency.ofEdges(12, 0, 1, 1, 2, 1, 3, 2, 4, 3, 4, 4, 5, 5, 6, 6, 7, 5, 8, 8, 9, 10, 11);
        Dominators one = Dominators.from(graph, 0);
        assertThat(IntStream.range(0, 12).map(one::immediate)).containsExactly(-1, 0, 1, 1, 1, 4, 5, 6, 5, 8, -1, -1);
        assertThat(one.dominated(v -> true)).containsExactly(9, 8, 0, 0, 5, 4, 1, 0, 1, 0, 0, 0);
        Dominators both = Dominators.from(graph, 9, 0, 9);
        assertThat(IntStream.range(0, 12).map(both::immediate))
                .containsExactly(-1, -1, -1, -1, -1, -1, 5, 6, -1, -1, -1, -1);
        assertThat(both.dominated(v -> v != 6)).containsExactly(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        assertThat(both.reaches(7)).isTrue();
        assertThat(both.reaches(10)).isFalse();
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            Dominators path = Dominators.from(Families.path(n), 0);
            Dominators tree = Dominators.from(Families.binaryTree(n), 0);
            Dominators cycle = Dominators.from(Families.cycle(n), 0);
            Dominators complete = Dominators.from(Families.complete(n), n - 1);
            Dominators star = Dominators.from(Families.star(n), 1);
            for (int v = 1; v < n; v++) {
                assertThat(path.immediate(v)).isEqualTo(v - 1);
                assertThat(tree.immediate(v)).isEqualTo((v - 1) / 2);
                assertThat(cycle.immediate(v)).isZero();
                assertThat(complete.immediate(v - 1)).isEqualTo(n - 1);
                assertThat(star.immediate(v)).isEqualTo(v == 1 ? -1 : 0);
            }
            assertThat(star.immediate(0)).isEqualTo(1);
        }
    }

    @Test
    void aPathOfAMillionIsNoHarm() {
        int[] below = Dominators.from(Families.path(1_000_000), 0).dominated(v -> true);
        assertThat(below[400_000]).isEqualTo(599_999);
    }

    @Test
    void whatANodeDominatesIsWhatIsLostWithoutIt() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Adjacency graph = Families.random(30, 0.03 + 0.07 * random.nextDouble(), seed);
            int[] sources = random.ints(random.nextInt(4), 0, 30).toArray();
            Dominators dominators = Dominators.from(graph, sources);
            BitSet whole = reached(graph, -1, sources);
            int[] lost = new int[30];
            for (int g = 0; g < 30; g++) {
                BitSet without = reached(graph, g, sources);
                for (int v = 0; v < 30; v++) {
                    boolean dominated = v != g && whole.get(v) && !without.get(v);
                    lost[g] += dominated ? 1 : 0;
                    assertThat(isAbove(dominators, g, v))
                            .as("%d over %d, seed %d", g, v, seed)
                            .isEqualTo(dominated);
                }
                assertThat(dominators.reaches(g)).isEqualTo(whole.get(g));
            }
            assertThat(dominators.dominated(v -> true)).isEqualTo(lost);
        }
    }

    @Test
    void otherNumbersAndOneMoreWithoutTiesChangeNothing() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(40, 0.06, seed);
            int[] order = Families.order(40, seed);
            int[] ends = new int[2 * graph.edgeCount()];
            int next = 0;
            for (int u = 0; u < 40; u++) {
                for (int v : graph.neighbours(u)) {
                    if (u < v) {
                        ends[next++] = order[u];
                        ends[next++] = order[v];
                    }
                }
            }
            Dominators first = Dominators.from(graph, 0, 1);
            Dominators renamed = Dominators.from(Adjacency.ofEdges(41, ends), order[1], order[0]);
            for (int v = 0; v < 40; v++) {
                int above = first.immediate(v);
                assertThat(renamed.immediate(order[v])).isEqualTo(above < 0 ? -1 : order[above]);
            }
            assertThat(renamed.reaches(40)).isFalse();
        }
    }

    private static boolean isAbove(Dominators dominators, int g, int v) {
        int above = dominators.immediate(v);
        while (above >= 0 && above != g) {
            above = dominators.immediate(above);
        }
        return above == g;
    }

    /** The nodes that paths from the sources lead to when {@code gone} is not there. */
    private static BitSet reached(Adjacency graph, int gone, int... sources) {
        BitSet reached = new BitSet();
        IntStream.of(sources).filter(v -> v != gone).forEach(reached::set);
        int before = -1;
        while (reached.cardinality() != before) {
            before = reached.cardinality();
            for (int arc = 0; arc < graph.arcCount(); arc++) {
                if (reached.get(graph.source(arc)) && graph.neighbour(arc) != gone) {
                    reached.set(graph.neighbour(arc));
                }
            }
        }
        return reached;
    }
}
