package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependentBridgesTest {

    @Test
    void oneTieMoreBetweenTwoStreetsIsWorkedByHand() {
        // a = {0, 1, 2}, b = {3, 4, 5}; all that joins them is 2-3 and 2-4
        Adjacency graph = Adjacency.ofEdges(6, 0, 1, 1, 2, 2, 3, 2, 4, 3, 5);
        IndependentBridges bridges =
                IndependentBridges.of(graph, Families.groups(6, new int[] {0, 1, 2}, new int[] {3, 4, 5}));
        assertThat(bridges.between(0, 1)).isEqualTo(1);
        assertThat(bridges.hangsOn(0, 1)).containsExactly(2);
        assertThat(bridges.with(0, 1, 2, 5)).as("it hangs on 2 all the same").isEqualTo(1);
        assertThat(bridges.with(0, 1, 0, 5)).isEqualTo(2);
        assertThat(bridges.with(0, 1, 0, 3))
                .as("2 and either end of the new tie")
                .isEqualTo(2);
        assertThat(bridges.with(1, 0, 3, 0)).as("the other way round").isEqualTo(2);
    }

    @Test
    void whereThereWasNoneTheTwoAreTheBridge() {
        IndependentBridges bridges =
                IndependentBridges.of(Adjacency.ofEdges(2), Families.groups(2, new int[] {0}, new int[] {1}));
        assertThat(bridges.with(0, 1, 0, 1)).isEqualTo(1);
    }

    @Test
    void whoeverIsInBothIsABridgeAndEndOfNone() {
        // a = {0, 1}, b = {1, 2}
        IndependentBridges bridges =
                IndependentBridges.of(Families.path(3), Families.groups(3, new int[] {0, 1}, new int[] {1, 2}));
        assertThat(bridges.with(0, 1, 0, 2)).isEqualTo(2);
        assertThat(bridges.between(0, 1)).isEqualTo(1);
        assertThat(bridges.hangsOn(0, 1)).containsExactly(1);
        assertThatThrownBy(() -> bridges.with(0, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bridges.with(0, 1, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 0");
    }

    @Test
    void thoseWhoCarryMoreThanHalfAreToldUnlessSomeoneIsInBoth() {
        Groups streets = Families.groups(6, new int[] {0, 1, 2}, new int[] {3, 4, 5});
        assertThat(IndependentBridges.of(Adjacency.ofEdges(6, 2, 3, 2, 4), streets)
                        .carryingMost(0, 1))
                .containsExactly(2);
        assertThat(IndependentBridges.of(Adjacency.ofEdges(6, 2, 3), streets).carryingMost(0, 1))
                .as("a single tie hangs on both its ends")
                .containsExactly(2, 3);
        assertThat(IndependentBridges.of(Adjacency.ofEdges(6, 2, 3, 1, 4), streets)
                        .carryingMost(1, 0))
                .as("half is not more than half")
                .isEmpty();
        assertThat(IndependentBridges.of(Adjacency.ofEdges(6, 2, 3, 2, 4, 1, 5), streets)
                        .carryingMost(0, 1))
                .containsExactly(2);
        assertThat(IndependentBridges.of(
                                Adjacency.ofEdges(4, 0, 2), Families.groups(4, new int[] {0, 1, 3}, new int[] {2, 3}))
                        .carryingMost(0, 1))
                .isEmpty();
    }

    @Test
    void itIsWhatThePairHasInTheNetworkWithThatTie() {
        int compared = 0;
        for (int seed = 0; seed < 120; seed++) {
            Adjacency graph = Families.random(12, 0.2, seed);
            Groups groups = Families.groups(12, 3, 1 + seed % 2, true, seed);
            IndependentBridges bridges = IndependentBridges.of(graph, groups);
            for (int u = 0; u < 12; u++) {
                for (int v = 0; v < 12; v++) {
                    if (u != v && !graph.adjacent(u, v) && isOnly(groups, 0, 1, u) && isOnly(groups, 1, 0, v)) {
                        assertThat(bridges.with(0, 1, u, v))
                                .as("seed %d, %d-%d", seed, u, v)
                                .isEqualTo(recomputed(with(graph, u, v), groups));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static boolean isOnly(Groups groups, int in, int notIn, int node) {
        return groups.contains(in, node) && !groups.contains(notIn, node);
    }

    private static Adjacency with(Adjacency graph, int u, int v) {
        List<Integer> ends = new ArrayList<>(List.of(u, v));
        for (int x = 0; x < graph.size(); x++) {
            for (int y : graph.neighbours(x)) {
                if (x < y) {
                    ends.add(x);
                    ends.add(y);
                }
            }
        }
        return Adjacency.ofEdges(
                graph.size(), ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int recomputed(Adjacency graph, Groups groups) {
        ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
        return GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED)
                .getFirst()
                .independentBridges();
    }
}
