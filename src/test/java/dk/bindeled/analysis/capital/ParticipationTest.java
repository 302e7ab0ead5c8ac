package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    @Test
    void withoutTiesWithoutTwoGroupsOrWithGroupsThatOverlapNobodyHasOne() {
        Adjacency pair = Adjacency.ofEdges(2, 0, 1);
        assertMissing(of(Adjacency.ofEdges(0), Families.groups(0)), Reason.NO_TIES);
        assertMissing(of(pair, Families.groups(2, new int[] {0, 1})), Reason.ONE_GROUP_ONLY);
        assertMissing(of(pair, Families.groups(2, new int[] {0, 1}, new int[] {1})), Reason.GROUPS_OVERLAP);
    }

    @Test
    void aNodeWithTiesToThreeGroupsIsWorkedByHand() {
        //   1a   2b     0 has one tie to a, two to b, one to c; 5 is alone, 6 in no group
        //     \ /
        // 4c---0a---3b    5b    6---0
        Adjacency graph = Adjacency.ofEdges(7, 0, 1, 0, 2, 0, 3, 0, 4, 0, 6);
        Participation participation =
                of(graph, Families.groups(7, new int[] {0, 1}, new int[] {2, 3, 5}, new int[] {4}));
        assertThat(participation.of(0)).isEqualTo(1 - (1 + 4 + 1) / 16.0);
        assertThat(participation.of(1)).isZero();
        assertThat(participation.of(2)).isZero();
        assertThat(participation.of(5)).isNull();
        assertThat(participation.of(6)).isNull();
        assertThat(participation.mean()).isEqualTo(Figure.of(0.625 / 5, 5));
    }

    @Test
    void aHubWithAsManyTiesToEachOfSeveralGroupsHasTheMostThereIs() {
        for (int groups = 2; groups < 9; groups++) {
            int[][] members = new int[groups][];
            for (int g = 0; g < groups; g++) {
                members[g] = IntStream.rangeClosed(3 * g + 1, 3 * g + 3).toArray();
            }
            members[0] = IntStream.rangeClosed(0, 3).toArray();
            Participation hub = of(Families.star(3 * groups + 1), Families.groups(3 * groups + 1, members));
            assertThat(hub.of(0)).isCloseTo(1 - 1.0 / groups, within(1e-15));
        }
    }

    @Test
    void theDefinitionWrittenOutGivesTheSameInAnyOrderOfNodes() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(40, 0.1, seed);
            Groups groups = Families.groups(40, 2 + seed % 5, 1, seed % 2 == 0, seed);
            int[] order = Families.order(40, seed);
            int[][] members = new int[groups.count()][];
            for (int g = 0; g < members.length; g++) {
                members[g] = IntStream.of(groups.members(g)).map(v -> order[v]).toArray();
            }
            Participation ours = of(graph, groups);
            Participation again = of(Families.relabelled(graph, order), Families.groups(40, members));
            for (int v = 0; v < 40; v++) {
                int[] known = IntStream.of(graph.neighbours(v))
                        .filter(groups::isClassified)
                        .toArray();
                if (!groups.isClassified(v) || known.length == 0) {
                    assertThat(ours.of(v)).isNull();
                    assertThat(again.of(order[v])).isNull();
                    continue;
                }
                double sum = 0;
                for (int g = 0; g < groups.count(); g++) {
                    int own = g;
                    double share = (double) IntStream.of(known)
                                    .filter(u -> groups.contains(own, u))
                                    .count()
                            / known.length;
                    sum += share * share;
                }
                assertThat(ours.of(v)).isCloseTo(1 - sum, within(1e-12));
                assertThat(again.of(order[v])).isEqualTo(ours.of(v));
            }
        }
    }

    private static void assertMissing(Participation participation, Reason reason) {
        assertThat(participation.reason()).isEqualTo(reason);
        assertThat(participation.of(0)).isNull();
        assertThat(participation.mean()).isEqualTo(Figure.missing(reason, 0));
    }

    private static Participation of(Adjacency graph, Groups groups) {
        return Participation.of(ClassifiedGraph.of(graph, groups));
    }
}
