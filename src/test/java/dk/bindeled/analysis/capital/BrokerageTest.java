package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokerageTest {

    @Test
    void withoutTiesWithoutTwoGroupsOrWithGroupsThatOverlapThereIsNone() {
        Adjacency pair = Adjacency.ofEdges(2, 0, 1);
        assertMissing(of(Adjacency.ofEdges(0), Families.groups(0)), Reason.NO_TIES);
        assertMissing(of(Adjacency.ofEdges(2), Families.groups(2, new int[] {0}, new int[] {1})), Reason.NO_TIES);
        assertMissing(of(pair, Families.groups(2)), Reason.NO_TIES);
        assertMissing(of(pair, Families.groups(2, new int[] {0, 1})), Reason.ONE_GROUP_ONLY);
        assertMissing(of(pair, Families.groups(2, new int[] {0, 1}, new int[] {1})), Reason.GROUPS_OVERLAP);
    }

    @Test
    void twoWhoAreTiedHaveNothingBetweenThem() {
        Brokerage pair = of(Adjacency.ofEdges(2, 0, 1), Families.groups(2, new int[] {0}, new int[] {1}));
        assertThat(pair.reason()).isNull();
        assertThat(roles(pair, 0)).containsExactly(0, 0, 0, 0, 0);
        assertThat(pair.expected(BrokerRole.LIAISON, 0)).isZero();
        assertThat(pair.total(BrokerRole.LIAISON)).isEqualTo(Figure.of(0, 0).withExpected(0.0));
    }

    @Test
    void aBrokerWithFiveNeighboursIsWorkedByHand() {
        //      1a   2a          the broker 0 is of group a
        //        \ /  \         1-2 is open, 2-3 is closed
        //   5c---0a----3b
        //         |             6 is in no group and is not seen
        //        4b    6
        Adjacency graph = Adjacency.ofEdges(7, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 2, 3, 0, 6);
        Groups groups = Families.groups(7, new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {5});
        Brokerage brokerage = of(graph, groups);
        // 1-2 both ways; 3-4 both ways; from 1, 2 to 3, 4, 5 less 2-3; from 3, 4 to 5 and back
        assertThat(roles(brokerage, 0)).containsExactly(2, 2, 5, 5, 4);
        assertThat(roles(brokerage, 2)).containsExactly(0, 0, 0, 0, 0);
        assertThat(brokerage.count(BrokerRole.COORDINATOR, 6)).isNull();
        assertThat(brokerage.expected(BrokerRole.COORDINATOR, 6)).isNull();
        // of 6·5·4 ordered triples 3·2·1 are all a; 3·2·3 + 2·1·4 are two alike and one other
        assertThat(brokerage.expected(BrokerRole.COORDINATOR, 0)).isEqualTo(18 * 6 / 120.0);
        assertThat(brokerage.expected(BrokerRole.ITINERANT, 0)).isCloseTo(18 * 26 / 120.0, within(1e-12));
        assertThat(brokerage.expected(BrokerRole.GATEKEEPER, 0)).isCloseTo(18 * 26 / 120.0, within(1e-12));
        assertThat(brokerage.expected(BrokerRole.LIAISON, 0)).isCloseTo(18 * 36 / 120.0, within(1e-12));
        assertThat(brokerage.total(BrokerRole.LIAISON).value()).isEqualTo(4);
        assertThat(brokerage.total(BrokerRole.LIAISON).n()).isEqualTo(18);
        assertThat(brokerage.total(BrokerRole.GATEKEEPER, 0).value()).isEqualTo(5);
        assertThat(brokerage.total(BrokerRole.GATEKEEPER, 1))
                .isEqualTo(Figure.of(0, 0).withExpected(0.0));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int a = 2; a < 8; a++) {
            int leaves = a;
            int[] half = IntStream.rangeClosed(1, leaves).toArray();
            int[] rest = IntStream.rangeClosed(leaves + 1, 2 * leaves).toArray();
            Adjacency star = Families.star(2 * leaves + 1);
            // the hub is of no leaf's group, of one half's group
            assertThat(roles(of(star, Families.groups(2 * leaves + 1, new int[] {0}, half, rest)), 0))
                    .containsExactly(0, 2 * a * (a - 1), 0, 0, 2 * a * a);
            int[] withHub = IntStream.rangeClosed(0, leaves).toArray();
            assertThat(roles(of(star, Families.groups(2 * leaves + 1, withHub, rest)), 0))
                    .containsExactly(a * (a - 1), a * (a - 1), a * a, a * a, 0);
            int[] one = IntStream.range(0, a).toArray();
            int[] other = IntStream.range(a, 2 * a).toArray();
            assertThat(roles(of(Families.complete(2 * a), Families.groups(2 * a, one, other)), 0))
                    .containsExactly(0, 0, 0, 0, 0);
            assertThat(roles(of(Families.completeBipartite(a, a), Families.groups(2 * a, one, other)), 0))
                    .containsExactly(0, a * (a - 1), 0, 0, 0);
        }
    }

    @Test
    void theDefinitionWrittenOutGivesTheSame() {
        for (int seed = 0; seed < 30; seed++) {
            ClassifiedGraph classified = ClassifiedGraph.of(
                    Families.random(40, 0.02 + 0.01 * seed, seed),
                    Families.groups(40, 2 + seed % 5, 1, seed % 2 == 0, seed));
            Brokerage brokerage = Brokerage.of(classified);
            for (int k = 0; k < classified.size(); k++) {
                for (BrokerRole role : BrokerRole.values()) {
                    assertThat(brokerage.count(role, classified.node(k)))
                            .as("%s of node %d, seed %d", role, k, seed)
                            .isEqualTo(writtenOut(classified, k, Partition.groupOf(classified))
                                    .getOrDefault(role, 0L));
                }
            }
        }
    }

    @Test
    void theExpectationIsTheMeanOverAllDealingsOfTheGroups() {
        Adjacency graph = Adjacency.ofEdges(6, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 2, 4, 4, 5);
        int[] dealt = {0, 0, 0, 1, 1, 2};
        Map<BrokerRole, Double> sums = new EnumMap<>(BrokerRole.class);
        int dealings = addUp(graph, dealt, 0, sums);
        assertThat(dealings).isEqualTo(720);
        Brokerage brokerage = of(graph, Families.groups(6, new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {5}));
        for (BrokerRole role : BrokerRole.values()) {
            assertThat(brokerage.expected(role, 2)).isCloseTo(sums.getOrDefault(role, 0.0) / dealings, within(1e-9));
        }
    }

    @Test
    void expectedRolesAddUpToTheOpenPathsHoweverManyGroups() {
        for (int count = 2; count < 40; count += 3) {
            Adjacency graph = Families.random(60, 0.1, count);
            Brokerage brokerage = of(graph, Families.groups(60, count, 1, false, count));
            double counted = 0;
            double expected = 0;
            for (BrokerRole role : BrokerRole.values()) {
                counted += number(brokerage.total(role).value());
                expected += number(brokerage.total(role).expected());
            }
            assertThat(counted)
                    .isEqualTo((double) brokerage.total(BrokerRole.LIAISON).n());
            assertThat(expected).isCloseTo(counted, within(1e-9 * counted));
        }
    }

    @Test
    void anotherOrderOfNodesAndOneMoreAloneChangeNothing() {
        Adjacency graph = Families.random(50, 0.12, 4);
        Groups groups = Families.groups(50, 4, 1, true, 4);
        int[] order = Families.order(50, 5);
        int[][] members = new int[groups.count()][];
        for (int g = 0; g < members.length; g++) {
            members[g] = IntStream.of(groups.members(g)).map(v -> order[v]).toArray();
        }
        IntStream.Builder ends = IntStream.builder();
        Adjacency relabelled = Families.relabelled(graph, order);
        for (int arc = 0; arc < relabelled.arcCount(); arc++) {
            ends.add(relabelled.source(arc)).add(relabelled.neighbour(arc));
        }
        Brokerage once = of(graph, groups);
        Brokerage again = of(Adjacency.ofEdges(51, ends.build().toArray()), Families.groups(51, members));
        for (BrokerRole role : BrokerRole.values()) {
            for (int v = 0; v < 50; v++) {
                assertThat(again.count(role, order[v])).isEqualTo(once.count(role, v));
                assertThat(again.expected(role, order[v])).isEqualTo(once.expected(role, v));
            }
        }
    }

    private static int addUp(Adjacency graph, int[] dealt, int from, Map<BrokerRole, Double> sums) {
        if (from == dealt.length) {
            ClassifiedGraph whole = ClassifiedGraph.of(
                    graph, Families.groups(6, IntStream.range(0, 6).toArray()));
            writtenOut(whole, 2, dealt).forEach((role, count) -> sums.merge(role, (double) count, Double::sum));
            return 1;
        }
        int dealings = 0;
        for (int k = from; k < dealt.length; k++) {
            int[] next = dealt.clone();
            next[from] = dealt[k];
            next[k] = dealt[from];
            dealings += addUp(graph, next, from + 1, sums);
        }
        return dealings;
    }

    private static Map<BrokerRole, Long> writtenOut(ClassifiedGraph classified, int b, int[] group) {
        Map<BrokerRole, Long> counts = new EnumMap<>(BrokerRole.class);
        Adjacency graph = classified.graph();
        for (int a : graph.neighbours(b)) {
            for (int c : graph.neighbours(b)) {
                if (a != c && !graph.adjacent(a, c)) {
                    counts.merge(role(group[a], group[b], group[c]), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static BrokerRole role(int a, int b, int c) {
        if (a == b) {
            return b == c ? BrokerRole.COORDINATOR : BrokerRole.REPRESENTATIVE;
        }
        if (b == c) {
            return BrokerRole.GATEKEEPER;
        }
        return a == c ? BrokerRole.ITINERANT : BrokerRole.LIAISON;
    }

    private static int[] roles(Brokerage brokerage, int v) {
        return Arrays.stream(BrokerRole.values())
                .map(role -> brokerage.count(role, v))
                .mapToInt(count -> count == null ? -1 : Math.toIntExact(count))
                .toArray();
    }

    private static void assertMissing(Brokerage brokerage, Reason reason) {
        assertThat(brokerage.reason()).isEqualTo(reason);
        for (BrokerRole role : BrokerRole.values()) {
            assertThat(brokerage.count(role, 0)).isNull();
            assertThat(brokerage.expected(role, 0)).isNull();
            assertThat(brokerage.total(role)).isEqualTo(Figure.missing(reason, 0));
            assertThat(brokerage.total(role, 0)).isEqualTo(Figure.missing(reason, 0));
        }
    }

    private static double number(@Nullable Double value) {
        assertThat(value).isNotNull();
        return value == null ? 0 : value;
    }

    private static Brokerage of(Adjacency graph, Groups groups) {
        return Brokerage.of(ClassifiedGraph.of(graph, groups));
    }
}
