package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectedDominatorsTest {

    @Test
    void withoutSourcesNobodyIsReachedAndNobodyDominates() {
        assertThat(DirectedDominators.from(new int[1], new int[0]).lostWithout())
                .isEmpty();
        DirectedDominators none = of(3, 0, 1, 1, 2);
        assertThat(none.reaches(0)).isFalse();
        assertThat(none.immediate(2)).isEqualTo(-1);
        assertThat(none.lostWithout()).containsOnly(0);
    }

    @Test
    void aTreeOfDominatorsIsWorkedByHand() {
        //       2
        //      ^ v
        // 0 -> 1  4 -> 5 -> 6 -> 4       7 -> 6, and 8 -> 0
        //      v ^
        //       3
        int[] arcs = {0, 1, 1, 2, 1, 3, 2, 4, 3, 4, 4, 5, 5, 6, 6, 4, 7, 6, 8, 0};
        DirectedDominators one = from(9, new int[] {0}, arcs);
        assertThat(immediate(one, 9)).containsExactly(-1, 0, 1, 1, 1, 4, 5, -1, -1);
        assertThat(one.lostWithout()).containsExactly(7, 6, 1, 1, 3, 2, 1, 0, 0);
        DirectedDominators both = from(9, new int[] {7, 0, 7}, arcs);
        assertThat(immediate(both, 9)).containsExactly(-1, 0, 1, 1, -1, 4, -1, -1, -1);
        assertThat(both.lostWithout()).containsExactly(4, 3, 1, 1, 2, 1, 1, 1, 0);
        assertThat(both.reaches(8)).isFalse();
    }

    /** Figure 1 of Lengauer and Tarjan (1979), with its nodes R, A, B, … L as 0, 1, 2, … 12. */
    @Test
    void theExampleOfLengauerAndTarjanHasItsTree() {
        String arcs = "RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HE HK IK JI KI KR LH";
        int[] ends = arcs.chars()
                .filter(letter -> letter != ' ')
                .map(letter -> letter == 'R' ? 0 : letter - 'A' + 1)
                .toArray();
        DirectedDominators dominators = from(13, new int[] {0}, ends);
        //                               R  A  B  C  D  E  F  G  H  I  J  K  L
        assertThat(immediate(dominators, 13)).containsExactly(-1, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4);
    }

    @Test
    void whereEdgesGoBothWaysTheTreeIsThatOfTheUndirectedGraph() {
        for (int seed = 0; seed < 40; seed++) {
            Adjacency graph = Families.random(40, 0.05, seed);
            int[] offsets = IntStream.rangeClosed(0, 40)
                    .map(v -> v == 40 ? graph.arcCount() : graph.start(v))
                    .toArray();
            int[] targets =
                    IntStream.range(0, graph.arcCount()).map(graph::neighbour).toArray();
            DirectedDominators directed = DirectedDominators.from(offsets, targets, 0, 7);
            Dominators undirected = Dominators.from(graph, 0, 7);
            for (int v = 0; v < 40; v++) {
                assertThat(directed.immediate(v)).isEqualTo(undirected.immediate(v));
                assertThat(directed.reaches(v)).isEqualTo(undirected.reaches(v));
            }
        }
    }

    @Test
    void aPathOfAMillionIsNoHarm() {
        int n = 1_000_000;
        int[] offsets = IntStream.rangeClosed(0, n).map(v -> Math.min(v, n - 1)).toArray();
        int[] targets = IntStream.range(1, n).toArray();
        assertThat(DirectedDominators.from(offsets, targets, 0).lostWithout()[400_000])
                .isEqualTo(600_000);
    }

    @Test
    void whatANodeDominatesIsWhatIsLostWithoutIt() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] ends = random.ints(2 * random.nextLong(80), 0, 25).toArray();
            int[] sources = random.ints(random.nextInt(4), 0, 25).toArray();
            DirectedDominators dominators = from(25, sources, ends);
            BitSet whole = reached(ends, -1, sources);
            int[] lost = dominators.lostWithout();
            for (int g = 0; g < 25; g++) {
                BitSet gone = (BitSet) whole.clone();
                gone.andNot(reached(ends, g, sources));
                assertThat(lost[g]).as("without %d, seed %d", g, seed).isEqualTo(gone.cardinality());
                assertThat(dominators.reaches(g)).isEqualTo(whole.get(g));
                for (int v = 0; v < 25; v++) {
                    assertThat(isAbove(dominators, g, v)).isEqualTo(v != g && gone.get(v));
                }
            }
        }
    }

    private static boolean isAbove(DirectedDominators dominators, int g, int v) {
        int above = dominators.immediate(v);
        while (above >= 0 && above != g) {
            above = dominators.immediate(above);
        }
        return above == g;
    }

    private static int[] immediate(DirectedDominators dominators, int n) {
        return IntStream.range(0, n).map(dominators::immediate).toArray();
    }

    private static DirectedDominators of(int n, int... ends) {
        return from(n, new int[0], ends);
    }

    /** Of arcs from ends[2k] to ends[2k+1]. */
    private static DirectedDominators from(int n, int[] sources, int... ends) {
        int[] offsets = new int[n + 1];
        IntStream.Builder targets = IntStream.builder();
        for (int v = 0; v < n; v++) {
            int own = v;
            int[] leading = IntStream.range(0, ends.length / 2)
                    .filter(arc -> ends[2 * arc] == own)
                    .map(arc -> ends[2 * arc + 1])
                    .toArray();
            Arrays.stream(leading).forEach(targets);
            offsets[v + 1] = offsets[v] + leading.length;
        }
        return DirectedDominators.from(offsets, targets.build().toArray(), sources);
    }

    /** The nodes that paths from the sources lead to when {@code gone} is not there. */
    private static BitSet reached(int[] ends, int gone, int... sources) {
        BitSet reached = new BitSet();
        IntStream.of(sources).filter(v -> v != gone).forEach(reached::set);
        int before = -1;
        while (reached.cardinality() != before) {
            before = reached.cardinality();
            for (int arc = 0; arc < ends.length; arc += 2) {
                if (reached.get(ends[arc]) && ends[arc + 1] != gone) {
                    reached.set(ends[arc + 1]);
                }
            }
        }
        return reached;
    }
}
