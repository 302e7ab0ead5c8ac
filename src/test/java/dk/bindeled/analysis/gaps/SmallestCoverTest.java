package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestCoverTest {

    @Test
    void noEdgesNeedNobody() {
        assertThat(SmallestCover.of(Adjacency.ofEdges(0), 0)).isEmpty();
        assertThat(SmallestCover.of(Adjacency.ofEdges(4), 2)).isEmpty();
    }

    @Test
    void aHubCoversItsLeaves() {
        // left 0, 1, 2 all know only 4 on the right
        assertThat(SmallestCover.of(Adjacency.ofEdges(5, 0, 4, 1, 4, 2, 4), 3)).containsExactly(4);
    }

    @Test
    void aCompleteTwoSidedGraphIsCoveredByItsSmallerSide() {
        for (int a = 2; a < 6; a++) {
            for (int b = 2; b < 6; b++) {
                int[] cover = SmallestCover.of(Families.completeBipartite(a, b), a);
                assertThat(cover).hasSize(Math.min(a, b));
                if (a < b) {
                    assertThat(cover).containsExactly(IntStream.range(0, a).toArray());
                }
            }
        }
    }

    @Test
    void noSmallerSetTouchesEveryEdge() {
        for (int seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int left = 2 + random.nextInt(5);
            int right = 2 + random.nextInt(5);
            Adjacency graph = twoSided(left, right, 0.2 + 0.5 * random.nextDouble(), random);
            int[] cover = SmallestCover.of(graph, left);
            assertThat(cover).hasSize(smallestByTrying(graph)).isSorted();
            assertThat(touchesAll(graph, bits(cover))).isTrue();
        }
    }

    @Test
    void aLongRingIsCoveredWithoutDeepRecursion() {
        int half = 20_000;
        IntStream.Builder ends = IntStream.builder();
        for (int k = 0; k < half; k++) {
            ends.add(k).add(half + k).add(k).add(half + (k + 1) % half);
        }
        Adjacency ring = Adjacency.ofEdges(2 * half, ends.build().toArray());
        assertThat(SmallestCover.of(ring, half)).hasSize(half);
    }

    private static Adjacency twoSided(int left, int right, double p, SplittableRandom random) {
        IntStream.Builder ends = IntStream.builder();
        for (int u = 0; u < left; u++) {
            for (int v = left; v < left + right; v++) {
                if (random.nextDouble() < p) {
                    ends.add(u).add(v);
                }
            }
        }
        return Adjacency.ofEdges(left + right, ends.build().toArray());
    }

    private static int smallestByTrying(Adjacency graph) {
        return IntStream.range(0, 1 << graph.size())
                .filter(set -> touchesAll(graph, set))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean touchesAll(Adjacency graph, int set) {
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                if ((set >> u & 1) == 0 && (set >> v & 1) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int bits(int[] nodes) {
        return Arrays.stream(nodes).map(v -> 1 << v).sum();
    }
}
