package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Holm;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupEiTest {

    @Test
    void withoutTiesOrWithOneGroupNoGroupHasOne() {
        Groups apart = Families.groups(2, new int[] {0}, new int[] {1});
        EiFindings none = of(Adjacency.ofEdges(2), apart, 999);
        assertThat(none.groups())
                .containsOnly(Figure.missing(Reason.NO_TIES, 0))
                .hasSize(2);
        assertThat(none.groupsAdjusted()).containsExactly(null, null);
        assertThat(of(Adjacency.ofEdges(2, 0, 1), Families.groups(2, new int[] {0, 1}), 999)
                        .groups())
                .containsExactly(Figure.missing(Reason.ONE_GROUP_ONLY, 1));
    }

    @Test
    void aGroupOfOneIsAsExpectedAndAGroupWithoutTiesHasNone() {
        // 0---1   2   with a group each
        EiFindings found =
                of(Adjacency.ofEdges(3, 0, 1), Families.groups(3, new int[] {0}, new int[] {1}, new int[] {2}), 999);
        assertThat(found.groups().get(0))
                .isEqualTo(Figure.of(1, 1).withExpected(1.0).withP(1));
        assertThat(found.groups().get(2)).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(found.groupsAdjusted()).containsExactly(1.0, 1.0, null);
    }

    @Test
    void groupsWhoseIndexCannotVaryDoNotCountAmongThoseCompared() {
        // a path 0---1---2 of a group each beside 3---4---5---6---3, where {3, 4} is one group, {5, 6} another and
        // everyone is in a third
        EiFindings found = of(
                Adjacency.ofEdges(7, 0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 6, 3),
                Families.groups(
                        7, new int[] {0}, new int[] {1}, new int[] {2}, new int[] {3, 4}, new int[] {5, 6}, new int[] {
                            0, 1, 2, 3, 4, 5, 6
                        }),
                999);
        List<@Nullable Double> p =
                found.groups().stream().<@Nullable Double>map(Figure::p).toList();
        assertThat(p.subList(0, 3)).containsOnly(1.0);
        assertThat(p.get(5)).isEqualTo(1.0);
        assertThat(p.get(3)).isNotNull().isLessThan(0.5);
        List<@Nullable Double> asked = Holm.adjusted(p.subList(3, 5));
        assertThat(found.groupsAdjusted()).containsExactly(1.0, 1.0, 1.0, asked.get(0), asked.get(1), 1.0);
        assertThat(asked.get(0)).isLessThan(1.0);
        ClassifiedGraph classified =
                ClassifiedGraph.of(Families.complete(3), Families.groups(3, new int[] {0, 1, 2}, new int[] {0}));
        assertThat(new GroupEi(classified, Bridging.of(classified).groups()).byMoments())
                .allSatisfy(ei -> assertThat(ei.p()).isEqualTo(1.0));
    }

    @Test
    void twoPairsAreWorkedByHand() {
        // 0---1   2---3 with groups {0, 1} and {2, 3}: two persons by chance are tied in 2 of 6 pairs, index -1, else
        // all their ties go out, index 1; expected (2·2 - 1)/(2·2 + 1) = 3/5, and -1 is farther away than 1
        EiFindings found =
                of(Adjacency.ofEdges(4, 0, 1, 2, 3), Families.groups(4, new int[] {0, 1}, new int[] {2, 3}), 99_999);
        for (Figure ei : found.groups()) {
            assertThat(ei.value()).isEqualTo(-1);
            assertThat(ei.expected()).isNotNull().isCloseTo(0.6, within(1e-12));
            assertThat(ei.p()).isNotNull().isCloseTo(1.0 / 3, within(0.01));
        }
    }

    @Test
    void inACompleteGraphAllHandfulsAreAlike() {
        EiFindings found = of(
                Families.complete(9),
                Families.groups(9, new int[] {0, 1}, new int[] {2, 3, 4}, new int[] {5, 6, 7, 8}),
                999);
        assertThat(found.groups()).allSatisfy(ei -> {
            assertThat(ei.value()).isNotNull().isCloseTo(ei.expected(), within(1e-12));
            assertThat(ei.p()).isEqualTo(1);
        });
    }

    @Test
    void drawsAgreeWithAllHandfulsThereAreInPartitionsAndInOverlappingGroups() {
        for (int most = 1; most <= 3; most++) {
            Adjacency graph = Families.random(11, 0.3, 20 + most);
            Groups groups = Families.groups(11, 4, most, false, most);
            EiFindings found = of(graph, groups, 20_000);
            for (int g = 0; g < groups.count(); g++) {
                Figure ei = found.groups().get(g);
                double exact = Handfuls.of(graph, groups.members(g)).p();
                assertThat(ei.p()).isNotNull().isCloseTo(exact, within(0.02));
            }
        }
    }

    @Test
    void meanAndVarianceAreThoseOfAllHandfuls() {
        Adjacency graph = Families.random(10, 0.35, 8);
        GroupEi.Moments moments = GroupEi.Moments.of(graph);
        for (int size = 1; size <= 9; size++) {
            Handfuls handfuls = Handfuls.of(graph, IntStream.range(0, size).toArray());
            for (double x : new double[] {-1, -0.3, 0.4, 1}) {
                double[] sums = handfuls.sums(1 - x, 3 - x);
                double mean = sums[1] / sums[0];
                assertThat(moments.mean(size, 1 - x, 3 - x)).isCloseTo(mean, within(1e-9));
                assertThat(moments.variance(size, 1 - x, 3 - x))
                        .isCloseTo(sums[2] / sums[0] - mean * mean, within(1e-9));
            }
        }
    }

    @Test
    void theBoundByMomentsIsNeverBelowWhatAllHandfulsGive() {
        for (int seed = 0; seed < 10; seed++) {
            Adjacency graph = Families.random(11, 0.3, seed);
            Groups groups = Families.groups(11, 4, 2, false, seed);
            ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
            List<Figure> bounds =
                    new GroupEi(classified, Bridging.of(classified).groups()).byMoments();
            for (int g = 0; g < groups.count(); g++) {
                assertThat(bounds.get(g).p())
                        .isNotNull()
                        .isBetween(Handfuls.of(graph, groups.members(g)).p() - 1e-9, 1.0);
            }
        }
    }

    @Test
    void aClosedGroupOfManyHasASmallBoundAndASmallP() {
        // two complete graphs of 30, which one tie joins
        IntStream.Builder ends = IntStream.builder();
        for (int u = 0; u < 60; u++) {
            for (int v = u + 1; v < 60; v++) {
                if (u / 30 == v / 30 || (u == 0 && v == 30)) {
                    ends.add(u).add(v);
                }
            }
        }
        Adjacency graph = Adjacency.ofEdges(60, ends.build().toArray());
        Groups groups = Families.groups(
                60, IntStream.range(0, 30).toArray(), IntStream.range(30, 60).toArray());
        ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
        assertThat(new GroupEi(classified, Bridging.of(classified).groups()).byMoments())
                .allSatisfy(ei -> assertThat(ei.p()).isNotNull().isBetween(1e-9, 0.01));
        EiFindings drawn = of(graph, groups, 999);
        assertThat(drawn.groups()).allSatisfy(ei -> assertThat(ei.p()).isEqualTo(0.001));
        assertThat(drawn.groupsAdjusted()).containsExactly(0.002, 0.002);
    }

    @Test
    void theNetworksOwnIndexIsTheSameWithAndWithoutItsGroups() {
        Adjacency graph = Families.random(80, 0.1, 2);
        ClassifiedGraph classified = ClassifiedGraph.of(graph, Families.groups(80, 6, 2, false, 5));
        EiFindings found =
                EiIndex.of(classified, Bridging.of(classified).groups(), 999, 7, new Chunks(1), Progress.UNWATCHED);
        assertThat(found.network()).isEqualTo(EiIndex.of(classified, 999, 7, new Chunks(3), Progress.UNWATCHED));
        assertThat(EiIndex.of(classified, Bridging.of(classified).groups(), 999, 7, new Chunks(4), Progress.UNWATCHED))
                .isEqualTo(found);
        assertThat(found.groupsAdjusted())
                .isEqualTo(Holm.adjusted(
                        found.groups().stream().<@Nullable Double>map(Figure::p).toList()));
    }

    @Test
    void dealingsCountWhatEachGroupHas() {
        for (int most = 1; most <= 3; most++) {
            Adjacency graph = Families.random(70, 0.1, most);
            Groups groups = Families.groups(70, most == 3 ? 90 : 7, most, false, most);
            GroupSets sets = new GroupSets(graph, groups);
            Dealing dealing = Dealing.of(sets, Dealing.Edges.of(graph), Seeds.stream(3, most));
            dealing.deal();
            for (int k = 0; k < dealing.width(); k++) {
                long degrees = 0;
                for (int g = 0; g < groups.count(); g++) {
                    degrees += dealing.degree(k, g);
                    assertThat(dealing.within(k, g)).isBetween(0, graph.edgeCount());
                }
                int within = 0;
                for (int g = 0; g < groups.count(); g++) {
                    within += dealing.within(k, g);
                }
                if (most == 1) {
                    assertThat(degrees).isEqualTo(2L * graph.edgeCount());
                    assertThat(within).isEqualTo(graph.edgeCount() - dealing.between(k));
                } else {
                    assertThat(within).isGreaterThanOrEqualTo(graph.edgeCount() - dealing.between(k));
                }
            }
        }
    }

    private static EiFindings of(Adjacency graph, Groups groups, int draws) {
        ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
        return EiIndex.of(classified, Bridging.of(classified).groups(), draws, 1, new Chunks(2), Progress.UNWATCHED);
    }

    /** All handfuls of nodes of one size, gone through one by one. */
    private record Handfuls(Adjacency graph, List<Integer> members) {

        static Handfuls of(Adjacency graph, int[] members) {
            return new Handfuls(graph, IntStream.of(members).boxed().toList());
        }

        /** The share of handfuls that have ties whose index is at least as far from the expected one as the members'. */
        double p() {
            double size = members.size();
            double away = 2 * (graph.size() - size);
            double expected = (away - size + 1) / (away + size - 1);
            int own = members.stream().mapToInt(v -> 1 << v).sum();
            double distance = Math.abs(index(own) - expected);
            int defined = 0;
            int extreme = 0;
            for (int handful = 0; handful < 1 << graph.size(); handful++) {
                if (Integer.bitCount(handful) == members.size() && degrees(handful) > 0) {
                    defined++;
                    extreme += Math.abs(index(handful) - expected) >= distance - 1e-12 ? 1 : 0;
                }
            }
            return (double) extreme / defined;
        }

        /** How many handfuls, and the sums of a D − b W and of its square. */
        double[] sums(double a, double b) {
            double[] sums = new double[3];
            for (int handful = 0; handful < 1 << graph.size(); handful++) {
                if (Integer.bitCount(handful) == members.size()) {
                    double value = a * degrees(handful) - b * within(handful);
                    sums[0]++;
                    sums[1] += value;
                    sums[2] += value * value;
                }
            }
            return sums;
        }

        private double index(int handful) {
            int within = within(handful);
            int out = degrees(handful) - 2 * within;
            return (double) (out - within) / (out + within);
        }

        private int degrees(int handful) {
            return IntStream.range(0, graph.size())
                    .filter(v -> (handful >>> v & 1) == 1)
                    .map(graph::degree)
                    .sum();
        }

        private int within(int handful) {
            int arcs = 0;
            for (int u = 0; u < graph.size(); u++) {
                for (int v : graph.neighbours(u)) {
                    arcs += (handful >>> u & handful >>> v & 1) == 1 ? 1 : 0;
                }
            }
            return arcs / 2;
        }
    }
}
