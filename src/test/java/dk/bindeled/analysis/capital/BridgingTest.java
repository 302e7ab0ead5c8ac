package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BridgingTest {

    @Test
    void withoutTiesWithoutGroupsOrWithOneGroupThereIsNoRatio() {
        Adjacency pair = Adjacency.ofEdges(2, 0, 1);
        Groups apart = Families.groups(2, new int[] {0}, new int[] {1});
        assertThat(of(Adjacency.ofEdges(2), apart).bridgingRatio()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(of(Adjacency.ofEdges(0), Families.groups(0)).tiesBetween())
                .isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(of(pair, Families.groups(2, new int[] {0, 1})).bridgingRatio())
                .isEqualTo(Figure.missing(Reason.ONE_GROUP_ONLY, 1));
        // a half is expected: ends are drawn with repetition
        assertThat(of(pair, apart).bridgingRatio()).isEqualTo(Figure.of(2, 1));
    }

    @Test
    void groupsThatEveryoneSharesLeaveNothingToExpect() {
        Adjacency triangle = Families.complete(3);
        Groups twice = Families.groups(3, new int[] {0, 1, 2}, new int[] {0, 1});
        Bridging bridging = of(triangle, twice);
        assertThat(bridging.tiesBetween()).isEqualTo(Figure.of(0, 3).withExpected(0.0));
        assertThat(bridging.bridgingRatio()).isEqualTo(Figure.missing(Reason.NOTHING_EXPECTED, 3));
    }

    @Test
    void overlappingGroupsAreWorkedByHand() {
        // a = {0, 1, 2}, b = {2, 3}; 4 is in no group
        // 0---1---2---3---0, 3---4
        Adjacency graph = Adjacency.ofEdges(5, 0, 1, 1, 2, 2, 3, 3, 0, 3, 4);
        Bridging bridging = of(graph, Families.groups(5, new int[] {0, 1, 2}, new int[] {2, 3}));
        // classified: a cycle of four, all degrees 2; sharing: 0 with 3 of them, 1 with 3, 2 with 4, 3 with 2
        double expected = 4 - (2 * 2 * (3 + 3 + 4 + 2)) / 16.0;
        assertThat(bridging.tiesBetween()).isEqualTo(Figure.of(1, 4).withExpected(expected));
        assertThat(bridging.bridgingRatio()).isEqualTo(Figure.of(1, 4));
        assertThat(bridging.bridgingTies(0)).isEqualTo(1);
        assertThat(bridging.bridgingTies(2)).isZero();
        assertThat(bridging.bridgingTies(4)).isNull();
        assertThat(bridging.groupsReached(0)).isEqualTo(1);
        assertThat(bridging.groupsReached(1)).isEqualTo(1);
        assertThat(bridging.groupsReached(2)).isZero();
        assertThat(bridging.groupsReached(3)).isEqualTo(1);
        assertThat(bridging.groupsReached(4)).isNull();
        GroupBridging a = bridging.groups().get(0);
        assertThat(a.tiesWithin()).isEqualTo(2);
        assertThat(a.tiesOut()).isEqualTo(2);
        assertThat(a.ei()).isEqualTo(Figure.of(0, 4));
        assertThat(a.tiesBetween().value()).isEqualTo(1);
        assertThat(a.tiesBetween().expected()).isEqualTo(2 * (8 - 6) / 8.0 + 2 * (8 - 6) / 8.0);
    }

    @Test
    void aPartitionsExpectationIsThatOfItsDegreeSums() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(50, 0.1, seed);
            Groups groups = Families.groups(50, 5, 1, false, seed);
            double m = graph.edgeCount();
            double expected = m;
            for (int g = 0; g < groups.count(); g++) {
                double d = IntStream.of(groups.members(g)).map(graph::degree).sum();
                expected -= d * d / (4 * m);
            }
            assertThat(of(graph, groups).tiesBetween().expected()).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void theDefinitionWrittenOutGivesTheSameWithOverlappingGroups() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(40, 0.12, seed);
            Groups groups = Families.groups(40, 2 + seed % 6, 1 + seed % 4, seed % 2 == 0, seed);
            ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
            Adjacency inner = classified.graph();
            double m = inner.edgeCount();
            double expected = m;
            for (int i = 0; i < inner.size(); i++) {
                for (int j = 0; j < inner.size(); j++) {
                    expected -= classified.groups().share(i, j) ? inner.degree(i) * inner.degree(j) / (4 * m) : 0;
                }
            }
            Bridging bridging = Bridging.of(classified);
            assertThat(bridging.tiesBetween().expected()).isCloseTo(expected, within(1e-9));
            int between = IntStream.range(0, 40)
                    .mapToObj(bridging::bridgingTies)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(bridging.tiesBetween().value()).isEqualTo(between / 2.0);
        }
    }

    @Test
    void inAPartitionEachTieBetweenIsCountedByTheTwoGroupsItJoins() {
        Adjacency graph = Families.random(60, 0.1, 1);
        Bridging bridging = of(graph, Families.groups(60, 4, 1, true, 1));
        double observed = 0;
        double expected = 0;
        for (GroupBridging group : bridging.groups()) {
            assertThat(group.tiesBetween().value()).isEqualTo(group.tiesOut());
            observed += group.tiesOut();
            expected += Objects.requireNonNull(group.tiesBetween().expected());
        }
        assertThat(bridging.tiesBetween().value()).isEqualTo(observed / 2);
        assertThat(bridging.tiesBetween().expected()).isCloseTo(expected / 2, within(1e-9));
    }

    @Test
    void randomTiesGiveARatioAboutOne() {
        Adjacency graph = Families.random(600, 0.03, 9);
        assertThat(of(graph, Families.groups(600, 8, 2, false, 3))
                        .bridgingRatio()
                        .value())
                .isNotNull()
                .isCloseTo(1, within(0.03));
    }

    @Test
    void groupsOverOtherNodesAreRefused() {
        assertThatThrownBy(() -> ClassifiedGraph.of(Families.path(3), Families.groups(4)))
                .hasMessageContaining("4 nodes")
                .hasMessageContaining("3");
    }

    private static Bridging of(Adjacency graph, Groups groups) {
        return Bridging.of(ClassifiedGraph.of(graph, groups));
    }
}
