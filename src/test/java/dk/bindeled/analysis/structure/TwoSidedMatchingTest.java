package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class TwoSidedMatchingTest {

    private final TwoSidedMatching matching = new TwoSidedMatching();

    @Test
    void nobodyIsMatchedWithNobody() {
        assertThat(matching.maximum()).isZero();
        matching.addLeft();
        assertThat(matching.maximum()).isZero();
        assertThat(matching.degree(0)).isZero();
        matching.addEdge(3);
        assertThat(matching.maximum()).isEqualTo(1);
    }

    @Test
    void whatWasTakenAtOnceIsChangedWhereThatHelps() {
        // left 0 1 2, right a b c: 0-a 0-b, 1-a 1-c, 2-a: taking 0-a and 1-c at once leaves 2 alone
        add(0, 1);
        add(0, 2);
        add(0);
        assertThat(matching.maximum()).isEqualTo(3);
    }

    @Test
    void aHubIsMatchedOnceFromEitherSide() {
        IntStream.range(0, 40).forEach(u -> add(0));
        assertThat(matching.maximum()).isEqualTo(1);
        matching.clear();
        add(IntStream.range(0, 40).toArray());
        assertThat(matching.maximum()).isEqualTo(1);
        assertThat(matching.lefts()).isEqualTo(1);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int a = 1; a < 8; a++) {
            for (int b = 1; b < 8; b++) {
                matching.clear();
                for (int u = 0; u < a; u++) {
                    add(IntStream.range(0, b).toArray());
                }
                assertThat(matching.maximum()).isEqualTo(Math.min(a, b));
            }
        }
    }

    @Test
    void aLongChainThatMustAllBeChangedIsNoHarm() {
        // left u knows u and u + 1, and the last only 0: everyone has to move by one
        int n = 100_000;
        for (int u = 0; u < n; u++) {
            add(u, u + 1);
        }
        add(0);
        assertThat(matching.maximum()).isEqualTo(n + 1);
    }

    @Test
    void jgraphtMatchesAsMany() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int lefts = 1 + random.nextInt(30);
            int rights = 1 + random.nextInt(30);
            double p = random.nextDouble() * 0.2;
            matching.clear();
            Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
            IntStream.range(0, lefts + rights).forEach(graph::addVertex);
            for (int u = 0; u < lefts; u++) {
                matching.addLeft();
                for (int v = 0; v < rights; v++) {
                    if (random.nextDouble() < p) {
                        matching.addEdge(v);
                        graph.addEdge(u, lefts + v);
                    }
                }
            }
            int theirs = new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                            graph,
                            IntStream.range(0, lefts).boxed().collect(Collectors.toSet()),
                            IntStream.range(lefts, lefts + rights).boxed().collect(Collectors.toSet()))
                    .getMatching()
                    .getEdges()
                    .size();
            assertThat(matching.maximum()).as("seed %d", seed).isEqualTo(theirs);
        }
    }

    private void add(int... rights) {
        matching.addLeft();
        IntStream.of(rights).forEach(matching::addEdge);
    }
}
