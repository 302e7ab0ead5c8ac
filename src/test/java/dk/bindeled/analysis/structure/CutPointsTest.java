package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.junit.jupiter.api.Test;

class CutPointsTest {

    @Test
    void nobodyAloneCutsAnyoneOff() {
        assertThat(CutPoints.of(Adjacency.ofEdges(0)).bridges()).isEmpty();
        assertThat(CutPoints.of(Adjacency.ofEdges(1)).cutOff(0)).isZero();
        CutPoints pair = CutPoints.of(Adjacency.ofEdges(2, 0, 1));
        assertThat(pair.cutOff(0)).isZero();
        assertThat(pair.cutOff(1)).isZero();
        assertThat(pair.bridges()).containsExactly(new BridgeTie(0, 1, 1));
    }

    @Test
    void twoCirclesJoinedByATieAreWorkedByHand() {
        // 9---2---1---3---4---5---6     8
        //      \ /             \ /
        //       0               7
        Adjacency graph = Adjacency.ofEdges(10, 0, 1, 0, 2, 1, 2, 1, 3, 3, 4, 4, 5, 5, 6, 6, 7, 5, 7, 2, 9);
        CutPoints cuts = CutPoints.of(graph);
        assertThat(cuts.getScores().values()).containsExactly(0, 3, 1, 4, 3, 2, 0, 0, 0, 0);
        assertThat(cuts.bridges())
                .containsExactly(
                        new BridgeTie(1, 3, 4), new BridgeTie(9, 2, 1), new BridgeTie(4, 3, 4), new BridgeTie(5, 4, 3));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            assertThat(CutPoints.of(Families.star(n)).cutOff(0)).isEqualTo(n - 2);
            assertThat(CutPoints.of(Families.star(n)).bridges()).hasSize(n - 1);
            assertThat(CutPoints.of(Families.cycle(n)).cutOff(0)).isZero();
            assertThat(CutPoints.of(Families.cycle(n)).bridges()).isEmpty();
            assertThat(CutPoints.of(Families.complete(n)).bridges()).isEmpty();
            CutPoints path = CutPoints.of(Families.path(n));
            for (int v = 0; v < n; v++) {
                assertThat(path.cutOff(v)).isEqualTo(Math.min(v, n - 1 - v));
            }
            assertThat(path.bridges()).hasSize(n - 1);
        }
    }

    @Test
    void aPathOfAMillionIsNoHarm() {
        CutPoints path = CutPoints.of(Families.path(1_000_000));
        assertThat(path.cutOff(400_000)).isEqualTo(400_000);
        assertThat(path.bridges()).hasSize(999_999);
    }

    @Test
    void cutOffIsWhatTakingTheNodeAwayShows() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(40, 0.05, seed);
            CutPoints cuts = CutPoints.of(graph);
            for (int v = 0; v < 40; v++) {
                assertThat(cuts.cutOff(v)).as("node %d, seed %d", v, seed).isEqualTo(cutOffByTakingAway(graph, v));
            }
        }
    }

    @Test
    void aBridgesSmallerSideIsWhatTakingTheTieAwayShows() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(40, 0.05, seed);
            for (BridgeTie tie : CutPoints.of(graph).bridges()) {
                Components parts = Components.of(without(graph, tie.inner(), tie.outer()));
                int inner = parts.size(parts.of(tie.inner()));
                int outer = parts.size(parts.of(tie.outer()));
                assertThat(parts.of(tie.inner())).isNotEqualTo(parts.of(tie.outer()));
                assertThat(tie.smallerSide()).isEqualTo(inner).isLessThanOrEqualTo(outer);
            }
        }
    }

    @Test
    void jgraphtFindsTheSameCutPointsAndBridges() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(50, 0.04, seed);
            CutPoints ours = CutPoints.of(graph);
            BiconnectivityInspector<Integer, Integer> theirs = new BiconnectivityInspector<>(graph.graph());
            Set<Integer> cutPoints = IntStream.range(0, 50)
                    .filter(v -> ours.cutOff(v) > 0)
                    .boxed()
                    .collect(Collectors.toSet());
            assertThat(cutPoints).isEqualTo(theirs.getCutpoints());
            assertThat(ours.bridges().stream()
                            .map(tie ->
                                    graph.arc(Math.min(tie.inner(), tie.outer()), Math.max(tie.inner(), tie.outer())))
                            .collect(Collectors.toSet()))
                    .isEqualTo(theirs.getBridges());
        }
    }

    private static int cutOffByTakingAway(Adjacency graph, int v) {
        Components before = Components.of(graph);
        int[] others = IntStream.range(0, graph.size()).filter(u -> u != v).toArray();
        Components after = Components.of(graph.induced(others));
        int largest = 0;
        for (int k = 0; k < others.length; k++) {
            if (before.of(others[k]) == before.of(v)) {
                largest = Math.max(largest, after.size(after.of(k)));
            }
        }
        return before.size(before.of(v)) - 1 - largest;
    }

    private static Adjacency without(Adjacency graph, int u, int v) {
        int[] ends = IntStream.range(0, graph.arcCount())
                .filter(arc -> !(Set.of(u, v).contains(graph.source(arc))
                        && Set.of(u, v).contains(graph.neighbour(arc))))
                .flatMap(arc -> IntStream.of(graph.source(arc), graph.neighbour(arc)))
                .toArray();
        return Adjacency.ofEdges(graph.size(), ends);
    }
}
