package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.junit.jupiter.api.Test;

class GroupMixingTest {

    @Test
    void withoutTiesWithoutTwoGroupsOrWithGroupsThatOverlapNothingIsKnown() {
        Adjacency pair = Adjacency.ofEdges(2, 0, 1);
        Groups apart = Families.groups(2, new int[] {0}, new int[] {1});
        assertMissing(of(Adjacency.ofEdges(0), Families.groups(0)), Figure.missing(Reason.NO_TIES, 0));
        assertMissing(of(Adjacency.ofEdges(2), apart), Figure.missing(Reason.NO_TIES, 0));
        assertMissing(of(pair, Families.groups(2, new int[] {0, 1})), Figure.missing(Reason.ONE_GROUP_ONLY, 1));
        assertMissing(
                of(pair, Families.groups(2, new int[] {0, 1}, new int[] {1})),
                Figure.missing(Reason.GROUPS_OVERLAP, 1));
        assertThat(of(pair, apart).assortativity()).isEqualTo(Figure.of(-1, 1));
        assertThat(of(pair, apart).modularity()).isEqualTo(Figure.of(-0.5, 1));
    }

    @Test
    void whereAllTiesAreOfOneGroupChanceWouldGiveNoneBetween() {
        GroupMixing mixing = of(Adjacency.ofEdges(3, 0, 1), Families.groups(3, new int[] {0, 1}, new int[] {2}));
        assertThat(mixing.assortativity()).isEqualTo(Figure.missing(Reason.NOTHING_EXPECTED, 1));
        assertThat(mixing.modularity()).isEqualTo(Figure.of(0, 1));
    }

    @Test
    void twoTrianglesJoinedByATieAreWorkedByHand() {
        // 0         4
        // | \     / |      of 7 ties 3 and 3 are within, each group has half of the ends; 6 is in no group
        // 1--2---3--5---6
        Adjacency graph = Adjacency.ofEdges(7, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 3, 5, 4, 5, 5, 6);
        GroupMixing mixing = of(graph, Families.groups(7, new int[] {0, 1, 2}, new int[] {3, 4, 5}));
        assertThat(mixing.modularity().value()).isCloseTo(6.0 / 7 - 1.0 / 2, within(1e-15));
        assertThat(mixing.modularityOf(0).value()).isCloseTo(3.0 / 7 - 1.0 / 4, within(1e-15));
        assertThat(mixing.assortativity().value()).isCloseTo(2 * (6.0 / 7 - 1.0 / 2), within(1e-15));
        assertThat(mixing.assortativity().n()).isEqualTo(7);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int a = 2; a < 9; a++) {
            Groups halves = Families.groups(
                    2 * a,
                    IntStream.range(0, a).toArray(),
                    IntStream.range(a, 2 * a).toArray());
            assertThat(of(Families.completeBipartite(a, a), halves)
                            .assortativity()
                            .value())
                    .isEqualTo(-1);
            GroupMixing complete = of(Families.complete(2 * a), halves);
            assertThat(complete.assortativity().value()).isCloseTo(-1 / (2.0 * a - 1), within(1e-12));
            GroupMixing path = of(Families.path(2 * a), halves);
            assertThat(path.modularity().value()).isCloseTo(0.5 - 1 / (2.0 * a - 1), within(1e-12));
        }
    }

    @Test
    void itIsWhatTheMixingMatrixWrittenOutAndTheBridgingRatioGive() {
        for (int seed = 0; seed < 30; seed++) {
            ClassifiedGraph classified = classified(seed);
            GroupMixing mixing = GroupMixing.of(classified);
            Adjacency graph = classified.graph();
            int[] group = Partition.groupOf(classified);
            int count = classified.groups().count();
            double[][] e = new double[count][count];
            for (int u = 0; u < graph.size(); u++) {
                for (int v : graph.neighbours(u)) {
                    e[group[u]][group[v]] += 1.0 / graph.arcCount();
                }
            }
            double trace = 0;
            double square = 0;
            for (int g = 0; g < count; g++) {
                trace += e[g][g];
                for (int h = 0; h < count; h++) {
                    for (int k = 0; k < count; k++) {
                        square += e[g][k] * e[k][h];
                    }
                }
            }
            assertThat(mixing.assortativity().value()).isCloseTo((trace - square) / (1 - square), within(1e-12));
            assertThat(mixing.modularity().value()).isCloseTo(trace - square, within(1e-12));
            assertThat(mixing.assortativity().value())
                    .isCloseTo(
                            1
                                    - Objects.requireNonNull(Bridging.of(classified)
                                            .bridgingRatio()
                                            .value()),
                            within(1e-12));
            double sum = 0;
            for (int g = 0; g < count; g++) {
                sum += Objects.requireNonNull(mixing.modularityOf(g).value());
            }
            assertThat(mixing.modularity().value()).isCloseTo(sum, within(1e-12));
        }
    }

    @Test
    void jgraphtFindsTheSameModularity() {
        for (int seed = 0; seed < 30; seed++) {
            ClassifiedGraph classified = classified(seed);
            List<Set<Integer>> partition = new ArrayList<>();
            for (int g = 0; g < classified.groups().count(); g++) {
                partition.add(
                        IntStream.of(classified.groups().members(g)).boxed().collect(Collectors.toSet()));
            }
            double theirs =
                    new UndirectedModularityMeasurer<>(classified.graph().graph()).modularity(partition);
            assertThat(GroupMixing.of(classified).modularity().value()).isCloseTo(theirs, within(1e-12));
        }
    }

    private static ClassifiedGraph classified(int seed) {
        return ClassifiedGraph.of(
                Families.random(40, 0.05 + 0.01 * seed, seed),
                Families.groups(40, 2 + seed % 5, 1, seed % 2 == 0, seed));
    }

    private static void assertMissing(GroupMixing mixing, Figure figure) {
        assertThat(mixing.assortativity()).isEqualTo(figure);
        assertThat(mixing.modularity()).isEqualTo(figure);
        assertThat(mixing.modularityOf(0)).isEqualTo(figure);
    }

    private static GroupMixing of(Adjacency graph, Groups groups) {
        return GroupMixing.of(ClassifiedGraph.of(graph, groups));
    }
}
