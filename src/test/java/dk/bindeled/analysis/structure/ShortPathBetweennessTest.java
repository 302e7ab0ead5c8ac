package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

/** Betweenness by paths of a few steps. */
class ShortPathBetweennessTest {

    @Test
    void smallNetworksHaveNobodyInBetween() {
        assertThat(of(Adjacency.ofEdges(0), 3).getScores()).isEmpty();
        assertThat(of(Adjacency.ofEdges(1), 3).raw(0)).isZero();
        assertThat(of(Adjacency.ofEdges(2, 0, 1), 3).normalised(0)).isNull();
        assertThat(of(Adjacency.ofEdges(4, 0, 1, 2, 3), 3).getScores().values()).containsOnly(0.0);
        assertThat(of(Families.star(9), 1).getScores().values()).containsOnly(0.0);
        assertThatThrownBy(() -> of(Families.star(9), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongPathIsWorkedByHand() {
        // 0---1---2---3---4---5   node 2: 0-3, 1-3 and 1-4 go through it; 0-4, 0-5 and 1-5 are too far apart
        Betweenness path = of(Families.path(6), 3);
        assertThat(path.getScores().values()).containsExactly(0.0, 2.0, 3.0, 3.0, 2.0, 0.0);
        assertThat(path.normalised(2)).isEqualTo(3.0 / 10);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 8; n < 14; n++) {
            assertThat(of(Families.star(n), 2).raw(0)).isEqualTo((n - 1) * (n - 2) / 2.0);
            assertThat(of(Families.complete(n), 3).raw(0)).isZero();
            for (int k = 1; k <= 3; k++) {
                // n pairs at each distance d up to k, with d - 1 nodes in between and one way only
                double each = k * (k - 1) / 2.0;
                assertThat(of(Families.cycle(n), k).getScores().values()).containsOnly(each);
            }
        }
    }

    @Test
    void withEnoughStepsItIsBetweenness() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(60, 0.02 + 0.01 * seed, seed);
            Betweenness whole = Betweenness.of(graph, new Chunks(2), Progress.UNWATCHED);
            Betweenness far = of(graph, 59);
            for (int v = 0; v < 60; v++) {
                assertThat(far.raw(v)).isCloseTo(whole.raw(v), within(1e-9));
            }
        }
    }

    @Test
    void everyPathTakenOneByOneGivesTheSame() {
        for (int seed = 0; seed < 8; seed++) {
            Adjacency graph = Families.random(24, 0.06 + 0.02 * seed, seed);
            for (int steps = 2; steps <= 4; steps++) {
                double[] expected = oneByOne(graph, steps);
                Betweenness found = of(graph, steps);
                for (int v = 0; v < 24; v++) {
                    assertThat(found.raw(v)).isCloseTo(expected[v], within(1e-9));
                }
            }
        }
    }

    @Test
    void theSumIsThatOfTheDistancesLessOneOfPairsThatAreNear() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(70, 0.03 + 0.01 * seed, seed);
            double expected = 0;
            for (int u = 0; u < 70; u++) {
                Distances from = Distances.toNearest(graph, u);
                for (int v = u + 1; v < 70; v++) {
                    expected += from.isWithin(v, 3) ? from.steps(v) - 1 : 0;
                }
            }
            double sum = IntStream.range(0, 70).mapToDouble(of(graph, 3)::raw).sum();
            assertThat(sum).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void neitherThreadsNorTheOrderOfNodesMatter() {
        Adjacency graph = Families.random(300, 0.015, 5);
        int[] order = Families.order(300, 8);
        Betweenness alone = Betweenness.ofShortPaths(graph, 3, new Chunks(1), Progress.UNWATCHED);
        Betweenness again = of(Families.relabelled(graph, order), 3);
        for (int threads : new int[] {2, 8}) {
            Betweenness shared = Betweenness.ofShortPaths(graph, 3, new Chunks(threads), Progress.UNWATCHED);
            for (int v = 0; v < 300; v++) {
                assertThat(shared.raw(v)).isEqualTo(alone.raw(v));
                assertThat(again.raw(order[v])).isCloseTo(alone.raw(v), within(1e-9));
            }
        }
    }

    private static Betweenness of(Adjacency graph, int steps) {
        return Betweenness.ofShortPaths(graph, steps, new Chunks(2), Progress.UNWATCHED);
    }

    /** JGraphT's list of all paths of few steps, of which the shortest are kept. */
    private static double[] oneByOne(Adjacency graph, int steps) {
        Graph<Integer, DefaultEdge> both = new SimpleDirectedGraph<>(DefaultEdge.class);
        IntStream.range(0, graph.size()).forEach(both::addVertex);
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                both.addEdge(u, v);
            }
        }
        double[] raw = new double[graph.size()];
        for (int s = 0; s < graph.size(); s++) {
            for (int t = s + 1; t < graph.size(); t++) {
                List<List<Integer>> paths = new ArrayList<>();
                for (GraphPath<Integer, DefaultEdge> path :
                        new AllDirectedPaths<>(both).getAllPaths(s, t, true, steps)) {
                    paths.add(path.getVertexList());
                }
                int shortest = paths.stream().mapToInt(List::size).min().orElse(0);
                paths.removeIf(path -> path.size() > shortest);
                for (List<Integer> path : paths) {
                    path.subList(1, path.size() - 1).forEach(v -> raw[v] += 1.0 / paths.size());
                }
            }
        }
        return raw;
    }
}
