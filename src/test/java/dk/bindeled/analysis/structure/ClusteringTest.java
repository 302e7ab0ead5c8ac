package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.HashSet;
import java.util.Set;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    @Test
    void withoutTriplesNothingIsDefined() {
        Clustering nobody = Clustering.of(Adjacency.ofEdges(0));
        assertThat(nobody.mean()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        Clustering onePair = Clustering.of(Adjacency.ofEdges(3, 0, 1));
        assertThat(onePair.local(0)).isNull();
        assertThat(onePair.local(2)).isNull();
        assertThat(onePair.transitivity()).isEqualTo(Figure.missing(Reason.NO_TRIPLES, 0));
        assertThat(onePair.mean()).isEqualTo(Figure.missing(Reason.NO_TRIPLES, 0));
        assertThat(onePair.getScores()).isEmpty();
        assertThatThrownBy(() -> onePair.getVertexScore(0)).hasMessageContaining("node 0");
    }

    @Test
    void aKiteIsWorkedByHand() {
        //   0
        //  / \
        // 1---2---3---4
        Clustering kite = Clustering.of(Adjacency.ofEdges(5, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4));
        assertThat(kite.local(0)).isEqualTo(1);
        assertThat(kite.local(2)).isEqualTo(1.0 / 3);
        assertThat(kite.local(3)).isZero();
        assertThat(kite.local(4)).isNull();
        assertThat(kite.mean()).isEqualTo(Figure.of((1 + 1 + 1.0 / 3 + 0) / 4, 4));
        assertThat(kite.transitivity()).isEqualTo(Figure.of(3.0 / 6, 6));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            assertThat(Clustering.of(Families.complete(n)).transitivity().value())
                    .isEqualTo(1);
            assertThat(Clustering.of(Families.complete(n)).triangleCount()).isEqualTo((long) n * (n - 1) * (n - 2) / 6);
            assertThat(Clustering.of(Families.star(n)).transitivity().value()).isZero();
            assertThat(Clustering.of(Families.path(n)).mean()).isEqualTo(Figure.of(0, n - 2));
            assertThat(Clustering.of(Families.completeBipartite(n, 2)).triangleCount())
                    .isZero();
        }
    }

    @Test
    void everyTriangleIsGivenOnceWithItsEdges() {
        Adjacency graph = Families.random(60, 0.2, 4);
        Set<Set<Integer>> seen = new HashSet<>();
        Triangles.of(graph).forEach((u, v, w, uv, uw, vw) -> {
            assertThat(seen.add(Set.of(u, v, w))).isTrue();
            assertThat(uv).isEqualTo(graph.arc(Math.min(u, v), Math.max(u, v)));
            assertThat(uw).isEqualTo(graph.arc(Math.min(u, w), Math.max(u, w)));
            assertThat(vw).isEqualTo(graph.arc(Math.min(v, w), Math.max(v, w)));
        });
        int brute = 0;
        for (int u = 0; u < 60; u++) {
            for (int v = u + 1; v < 60; v++) {
                for (int w = v + 1; w < 60; w++) {
                    brute += graph.adjacent(u, v) && graph.adjacent(u, w) && graph.adjacent(v, w) ? 1 : 0;
                }
            }
        }
        assertThat(seen).hasSize(brute);
    }

    @Test
    void theSidesOfTrianglesAreTheEdgesOfTheTrianglesThatCount() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(40, 0.02 * seed, seed);
            int parity = seed % 2;
            boolean[] sides = new boolean[graph.arcCount()];
            Triangles.of(graph, edge -> isKept(graph, edge)).forEach((u, v, w, uv, uw, vw) -> {
                if ((u + v + w) % 2 == parity) {
                    sides[uv] = true;
                    sides[uw] = true;
                    sides[vw] = true;
                }
            });
            assertThat(TriangleSides.of(graph, arc -> isKept(graph, arc), (u, v, w) -> (u + v + w) % 2 == parity))
                    .isEqualTo(sides);
        }
    }

    /** One edge in five is dropped, from whichever end it is seen. */
    private static boolean isKept(Adjacency graph, int arc) {
        return (graph.source(arc) + graph.neighbour(arc)) % 5 != 0;
    }

    @Test
    void trianglesOverADroppedEdgeAreNotGiven() {
        Adjacency graph = Families.complete(4);
        int dropped = graph.arc(0, 1);
        int[] corners = new int[4];
        Triangles.of(graph, edge -> edge != dropped).forEach((u, v, w, uv, uw, vw) -> {
            corners[u]++;
            corners[v]++;
            corners[w]++;
        });
        assertThat(corners).containsExactly(1, 1, 2, 2);
    }

    @Test
    void jgraphtFindsTheSameWhereBothAreDefined() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(50, 0.02 * seed, seed);
            Clustering ours = Clustering.of(graph);
            ClusteringCoefficient<Integer, Integer> theirs = new ClusteringCoefficient<>(graph.graph());
            ours.getScores()
                    .forEach((v, score) -> assertThat(score).isCloseTo(theirs.getVertexScore(v), within(1e-12)));
        }
    }

    @Test
    void anotherOrderOfNodesAndAnIsolatedNodeChangeNothing() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(40, 0.15, seed);
            int[] order = Families.order(41, seed);
            Clustering once = Clustering.of(graph);
            // 41 nodes: one that nobody knows
            Adjacency shuffled = Families.relabelled(widened(graph), order);
            Clustering again = Clustering.of(shuffled);
            for (int v = 0; v < 40; v++) {
                assertThat(again.local(order[v])).isEqualTo(once.local(v));
            }
            assertThat(again.transitivity()).isEqualTo(once.transitivity());
            assertThat(again.mean().n()).isEqualTo(once.mean().n());
        }
    }

    private static Adjacency widened(Adjacency graph) {
        int[] ends = new int[2 * graph.arcCount()];
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            ends[2 * arc] = graph.source(arc);
            ends[2 * arc + 1] = graph.neighbour(arc);
        }
        return Adjacency.ofEdges(graph.size() + 1, ends);
    }
}
