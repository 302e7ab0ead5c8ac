package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class AdjacencyTest {

    @Test
    void aGraphWithoutNodesHasNoEdges() {
        Adjacency empty = Adjacency.ofEdges(0);
        assertThat(empty.size()).isZero();
        assertThat(empty.edgeCount()).isZero();
        assertThat(empty.graph().vertexSet()).isEmpty();
        assertThat(empty.graph().edgeSet()).isEmpty();
    }

    @Test
    void loopsAndRepeatedEdgesAreDropped() {
        Adjacency graph = Adjacency.ofEdges(3, 0, 1, 1, 0, 0, 1, 2, 2);
        assertThat(graph.edgeCount()).isEqualTo(1);
        assertThat(graph.neighbours(0)).containsExactly(1);
        assertThat(graph.neighbours(1)).containsExactly(0);
        assertThat(graph.degree(2)).isZero();
    }

    @Test
    void neighboursStandSortedWhateverTheOrderOfTheEdges() {
        Adjacency graph = Adjacency.ofEdges(5, 4, 2, 2, 0, 3, 2, 1, 2);
        assertThat(graph.neighbours(2)).containsExactly(0, 1, 3, 4);
        assertThat(graph.adjacent(3, 2)).isTrue();
        assertThat(graph.adjacent(3, 4)).isFalse();
    }

    @Test
    void anEdgeToNowhereIsRefusedWithItsEnds() {
        assertThatThrownBy(() -> Adjacency.ofEdges(2, 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0-2");
        assertThatThrownBy(() -> Adjacency.ofEdges(2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theInducedGraphKeepsExactlyTheEdgesBetweenTheChosenNodes() {
        Adjacency graph = Adjacency.ofEdges(5, 0, 1, 1, 2, 2, 3, 3, 4, 0, 4);
        Adjacency part = graph.induced(0, 1, 3, 4);
        assertThat(part.size()).isEqualTo(4);
        assertThat(part.edgeCount()).isEqualTo(3);
        assertThat(part.neighbours(0)).containsExactly(1, 3);
        assertThat(part.neighbours(3)).containsExactly(0, 2);
    }

    @Test
    void theGraphOfAFewNodesAmongManyIsThatOfTheSameNodesAmongFew() {
        int[] few = {3, 50, 51, 997, 998, 999};
        int[] ends = {3, 50, 50, 51, 51, 3, 3, 4, 997, 999, 998, 0, 999, 51, 500, 999};
        Adjacency among = Adjacency.ofEdges(2_000, ends).induced(few);
        Adjacency alone = Adjacency.ofEdges(6, 0, 1, 1, 2, 2, 0, 3, 5, 5, 2);
        assertThat(among.size()).isEqualTo(6);
        for (int v = 0; v < 6; v++) {
            assertThat(among.neighbours(v)).isEqualTo(alone.neighbours(v));
        }
    }

    @Test
    void theSourceOfAnArcIsFoundAlsoAmongNodesWithoutNeighbours() {
        Adjacency graph = Adjacency.ofEdges(6, 1, 4, 4, 5);
        for (int v = 0; v < graph.size(); v++) {
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                assertThat(graph.source(arc)).isEqualTo(v);
            }
        }
    }

    @Test
    void theViewIsTheGraphThatJgraphtWouldHaveBuiltItself() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            int size = 1 + random.nextInt(30);
            int[] ends = random.ints(2L * random.nextInt(60), 0, size).toArray();
            Adjacency adjacency = Adjacency.ofEdges(size, ends);
            SimpleGraph<Integer, DefaultEdge> copy = copyOf(size, ends);
            Graph<Integer, Integer> view = adjacency.graph();

            assertThat(view.vertexSet()).isEqualTo(copy.vertexSet());
            assertThat(view.edgeSet()).hasSize(copy.edgeSet().size());
            Set<Set<Integer>> pairs = new HashSet<>();
            for (Integer edge : view.edgeSet()) {
                assertThat(view.containsEdge(edge)).isTrue();
                pairs.add(Set.of(view.getEdgeSource(edge), view.getEdgeTarget(edge)));
            }
            Set<Set<Integer>> expected = new HashSet<>();
            copy.edgeSet().forEach(e -> expected.add(Set.of(copy.getEdgeSource(e), copy.getEdgeTarget(e))));
            assertThat(pairs).isEqualTo(expected);
            for (int v = 0; v < size; v++) {
                assertThat(view.degreeOf(v)).isEqualTo(copy.degreeOf(v));
                assertThat(view.edgesOf(v)).hasSize(copy.degreeOf(v)).isSubsetOf(view.edgeSet());
            }
            assertThat(new ConnectivityInspector<>(view).connectedSets())
                    .containsExactlyInAnyOrderElementsOf(new ConnectivityInspector<>(copy).connectedSets());
        }
    }

    @Test
    void theViewCannotBeChanged() {
        Graph<Integer, Integer> view = Adjacency.ofEdges(2, 0, 1).graph();
        assertThatThrownBy(() -> view.addVertex(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeEdge(0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(view.getType().isModifiable()).isFalse();
        assertThat(view.getEdge(0, 1)).isEqualTo(view.getEdge(1, 0));
        assertThat(List.copyOf(view.getAllEdges(1, 0))).isEqualTo(List.of(0));
    }

    private static SimpleGraph<Integer, DefaultEdge> copyOf(int size, int[] ends) {
        SimpleGraph<Integer, DefaultEdge> copy = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < size; v++) {
            copy.addVertex(v);
        }
        for (int k = 0; k < ends.length; k += 2) {
            if (ends[k] != ends[k + 1]) {
                copy.addEdge(ends[k], ends[k + 1]);
            }
        }
        assertThat(Arrays.stream(ends).allMatch(v -> v < size)).isTrue();
        return copy;
    }
}
