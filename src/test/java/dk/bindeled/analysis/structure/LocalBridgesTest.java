package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.stream.IntStream;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalBridgesTest {

    @Test
    void withoutTiesThereIsNothingToCount() {
        LocalBridges none = LocalBridges.of(Adjacency.ofEdges(2));
        assertThat(none.count()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(none.spans(new Chunks(2), Progress.UNWATCHED)).isEmpty();
        assertThatThrownBy(() -> none.span(0, 1)).hasMessageContaining("0 and 1");
        assertThatThrownBy(() -> none.isLocalBridge(1, 0)).hasMessageContaining("1 and 0");
        LocalBridges pair = LocalBridges.of(Adjacency.ofEdges(2, 0, 1));
        assertThat(pair.count()).isEqualTo(Figure.of(1, 1));
        assertThat(pair.span(1, 0)).isNull();
    }

    @Test
    void aTriangleASquareAndATailAreWorkedByHand() {
        // 0---1---3
        //  \ /    |      1-2 closes the triangle; the square 1-3-4-2 has three sides without a common neighbour
        //   2-----4---5
        LocalBridges bridges = LocalBridges.of(Adjacency.ofEdges(6, 0, 1, 0, 2, 1, 2, 1, 3, 3, 4, 2, 4, 4, 5));
        assertThat(bridges.count()).isEqualTo(Figure.of(4, 7));
        assertThat(bridges.isLocalBridge(1, 2)).isFalse();
        assertThat(bridges.span(1, 2)).isEqualTo(2);
        assertThat(bridges.span(0, 1)).isEqualTo(2);
        assertThat(bridges.isLocalBridge(3, 1)).isTrue();
        assertThat(bridges.span(3, 1)).isEqualTo(3);
        assertThat(bridges.span(2, 4)).isEqualTo(3);
        assertThat(bridges.span(4, 5)).isNull();
        assertThat(IntStream.range(0, 6).map(bridges::at)).containsExactly(0, 1, 1, 2, 3, 1);
        // edges in order: 1-3, 2-4, 3-4, 4-5
        assertThat(bridges.spans(new Chunks(1), Progress.UNWATCHED)).containsExactly(3, 3, 3, -1);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 4; n < 40; n++) {
            LocalBridges cycle = LocalBridges.of(Families.cycle(n));
            assertThat(cycle.count()).isEqualTo(Figure.of(n, n));
            assertThat(cycle.spans(new Chunks(2), Progress.UNWATCHED)).containsOnly(n - 1);
            assertThat(LocalBridges.of(Families.complete(n)).count()).isEqualTo(Figure.of(0, n * (n - 1L) / 2));
            assertThat(LocalBridges.of(Families.complete(n)).span(0, n - 1)).isEqualTo(2);
            assertThat(LocalBridges.of(Families.star(n)).at(0)).isEqualTo(n - 1);
            assertThat(LocalBridges.of(Families.binaryTree(n)).spans(new Chunks(2), Progress.UNWATCHED))
                    .containsOnly(-1);
            assertThat(LocalBridges.of(Families.completeBipartite(n, 3)).spans(new Chunks(2), Progress.UNWATCHED))
                    .hasSize(3 * n)
                    .containsOnly(3);
        }
    }

    @Test
    void jgraphtFindsTheSameWayRoundWithTheEdgeTakenOut() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(60, 0.03 + 0.004 * seed, seed);
            LocalBridges bridges = LocalBridges.of(graph);
            int local = 0;
            for (int u = 0; u < 60; u++) {
                for (int v : graph.neighbours(u)) {
                    Integer span = wayRound(graph, u, v);
                    assertThat(bridges.span(u, v))
                            .as("%d-%d, seed %d", u, v, seed)
                            .isEqualTo(span);
                    boolean isLocal = span == null || span > 2;
                    assertThat(bridges.isLocalBridge(u, v)).isEqualTo(isLocal);
                    local += u < v && isLocal ? 1 : 0;
                }
            }
            assertThat(bridges.count().value()).isEqualTo(local);
            assertThat(IntStream.range(0, 60).map(bridges::at).sum()).isEqualTo(2 * local);
        }
    }

    @Test
    void spansAreTheSameForAnyNumberOfThreadsAndAskedForOneByOne() {
        Adjacency graph = Families.random(300, 0.01, 7);
        LocalBridges bridges = LocalBridges.of(graph);
        int[] spans = bridges.spans(new Chunks(1), Progress.UNWATCHED);
        assertThat(bridges.spans(new Chunks(3), Progress.UNWATCHED)).isEqualTo(spans);
        int[] edges = bridges.edges();
        for (int k = 0; k < edges.length; k++) {
            Integer span = bridges.span(graph.neighbour(edges[k]), graph.source(edges[k]));
            assertThat(span == null ? -1 : span).isEqualTo(spans[k]);
        }
        assertThat(IntStream.of(spans).filter(span -> span < 0).count())
                .isEqualTo(CutPoints.of(graph).bridges().size());
    }

    @Test
    void anotherOrderOfNodesChangesNothingThatCanBeSeen() {
        Adjacency graph = Families.random(80, 0.04, 2);
        int[] order = Families.order(80, 3);
        LocalBridges once = LocalBridges.of(graph);
        LocalBridges again = LocalBridges.of(Families.relabelled(graph, order));
        assertThat(again.count()).isEqualTo(once.count());
        for (int u = 0; u < 80; u++) {
            assertThat(again.at(order[u])).isEqualTo(once.at(u));
            for (int v : graph.neighbours(u)) {
                assertThat(again.span(order[u], order[v])).isEqualTo(once.span(u, v));
            }
        }
    }

    private static @Nullable Integer wayRound(Adjacency graph, int u, int v) {
        AsSubgraph<Integer, Integer> rest = new AsSubgraph<>(graph.graph());
        rest.removeEdge(u, v);
        GraphPath<Integer, Integer> path = BFSShortestPath.findPathBetween(rest, u, v);
        return path == null ? null : path.getLength();
    }
}
