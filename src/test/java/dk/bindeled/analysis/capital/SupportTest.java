package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupportTest {

    @Test
    void withoutTiesOrWithoutTiesWithinThereIsNoShare() {
        Groups apart = Families.groups(3, new int[] {0}, new int[] {1}, new int[] {2});
        assertThat(share(Adjacency.ofEdges(3), apart)).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(share(Adjacency.ofEdges(3, 0, 1), apart)).isEqualTo(Figure.missing(Reason.NO_TIES_WITHIN_GROUPS, 0));
        assertThat(share(Adjacency.ofEdges(3), Families.groups(3))).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
    }

    @Test
    void aCommonAcquaintanceOutsideTheGroupSupportsNothing() {
        //   0          a = {0, 1}, b = {2, 3}: within are 0-1 and 2-3,
        //  / \         and 2, who knows both 0 and 1, is not of their group
        // 1---2---3
        Adjacency graph = Adjacency.ofEdges(4, 0, 1, 0, 2, 1, 2, 2, 3);
        Groups groups = Families.groups(4, new int[] {0, 1}, new int[] {2, 3});
        Support support = Support.of(ClassifiedGraph.of(graph, groups));
        assertThat(support.share()).isEqualTo(Figure.of(0, 2));
        assertThat(support.bondingTies(2)).isEqualTo(1);
        Groups together = Families.groups(4, new int[] {0, 1, 2, 3});
        assertThat(share(graph, together)).isEqualTo(Figure.of(3.0 / 4, 4));
    }

    @Test
    void threeTiesInThreeGroupsSupportNothingWithoutAGroupOfAllThree() {
        // a triangle whose every side lies in another group
        Adjacency triangle = Families.complete(3);
        Groups sides = Families.groups(3, new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2});
        assertThat(share(triangle, sides)).isEqualTo(Figure.of(0, 3));
        Groups withAll = Families.groups(3, new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 1, 2});
        assertThat(share(triangle, withAll)).isEqualTo(Figure.of(1, 3));
    }

    @Test
    void anUnclassifiedPersonCountsForNothing() {
        Adjacency triangle = Families.complete(3);
        Support support = Support.of(ClassifiedGraph.of(triangle, Families.groups(3, new int[] {0, 2})));
        assertThat(support.share()).isEqualTo(Figure.of(0, 1));
        assertThat(support.bondingTies(1)).isNull();
        assertThat(support.supportedTies(1)).isNull();
        assertThat(support.bondingTies(2)).isEqualTo(1);
        assertThat(support.supportedTies(2)).isEqualTo(0);
    }

    @Test
    void completeGroupsAreSupportedThroughoutAndTreesNowhere() {
        for (int n = 3; n < 10; n++) {
            int[] all = IntStream.range(0, n).toArray();
            assertThat(share(Families.complete(n), Families.groups(n, all)).value())
                    .isEqualTo(1);
            assertThat(share(Families.binaryTree(n), Families.groups(n, all)).value())
                    .isZero();
        }
    }

    @Test
    void theDefinitionWrittenOutGivesTheSameWithOverlappingGroups() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(40, 0.15, seed);
            Groups groups = Families.groups(40, 6, 1 + seed % 4, seed % 2 == 0, seed);
            Support support = Support.of(ClassifiedGraph.of(graph, groups));
            int within = 0;
            int supported = 0;
            for (int u = 0; u < 40; u++) {
                for (int v : graph.neighbours(u)) {
                    if (u < v && groups.share(u, v)) {
                        within++;
                        int a = u;
                        supported += IntStream.of(graph.neighbours(u))
                                        .anyMatch(w -> graph.adjacent(w, v) && groups.share(a, v, w))
                                ? 1
                                : 0;
                    }
                }
            }
            assertThat(support.tiesWithin()).isEqualTo(within);
            assertThat(support.supportedTies()).isEqualTo(supported);
        }
    }

    private static Figure share(Adjacency graph, Groups groups) {
        return Support.of(ClassifiedGraph.of(graph, groups)).share();
    }
}
