package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupPairsTest {

    @Test
    void fewerThanTwoGroupsMakeNoPair() {
        assertThat(pairs(Adjacency.ofEdges(0), Families.groups(0))).isEmpty();
        assertThat(pairs(Families.path(2), Families.groups(2, new int[] {0, 1})))
                .isEmpty();
    }

    @Test
    void moreGroupsThanAnyoneCanComparePairwiseAreNotPaired() {
        int most = GroupPairs.MOST_GROUPS;
        assertThat(pairs(Families.path(most + 1), singles(most + 1))).isEmpty();
        assertThat(pairs(Families.path(most), singles(most))).hasSize(most * (most - 1) / 2);
    }

    private static Groups singles(int count) {
        return Families.groups(
                count, IntStream.range(0, count).mapToObj(v -> new int[] {v}).toArray(int[][]::new));
    }

    @Test
    void ofGroupsWithoutAnyTieInTheNetworkNothingIsKnown() {
        GroupPair pair = pairs(Adjacency.ofEdges(2), Families.groups(2, new int[] {0}, new int[] {1}))
                .getFirst();
        assertThat(pair.bridgeClass()).isEqualTo(BridgeClass.UNKNOWN);
        assertThat(pair.expected()).isNull();
        assertThat(pair.comparable()).isNull();
        assertThat(pair.busiest()).isNull();
        assertThat(pair.busiestShare()).isNull();
        assertThat(pair.carriers()).isEmpty();
    }

    @Test
    void twoStreetsAndAnAmbassadorAreWorkedByHand() {
        // a = {0, 1, 2}, b = {3, 4, 5}, c = {6}; 7 is in no group
        // all ties between a and b are on 2: 2-3, 2-4; 7 knows 0 and 6, which does not count
        Adjacency graph = Adjacency.ofEdges(8, 0, 1, 1, 2, 2, 3, 2, 4, 3, 5, 0, 7, 6, 7);
        List<GroupPair> pairs =
                pairs(graph, Families.groups(8, new int[] {0, 1, 2}, new int[] {3, 4, 5}, new int[] {6}));
        assertThat(pairs).extracting(GroupPair::a).containsExactly(0, 0, 1);
        assertThat(pairs).extracting(GroupPair::b).containsExactly(1, 2, 2);
        GroupPair streets = pairs.getFirst();
        assertThat(streets.directTies()).isEqualTo(2);
        assertThat(streets.independentBridges()).isEqualTo(1);
        assertThat(streets.busiest()).isEqualTo(2);
        assertThat(streets.busiestShare()).isEqualTo(1);
        assertThat(streets.carriers()).containsExactly(2);
        assertThat(streets.persons()).isEqualTo(6);
        // classified degrees: a 1 + 2 + 3, b 2 + 1 + 1, and 5 ties
        assertThat(streets.expected()).isCloseTo(6 * 4 / 10.0, within(1e-12));
        assertThat(streets.bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
        assertThat(pairs.get(1).bridgeClass()).isEqualTo(BridgeClass.NOT_EXPECTED);
        assertThat(pairs.get(1).expected()).isZero();
    }

    @Test
    void aMemberOfBothIsABridgeWithoutATie() {
        // a = {0, 1}, b = {1, 2}: 1 is in both, and its ties lie within
        Adjacency path = Families.path(3);
        GroupPair pair = pairs(path, Families.groups(3, new int[] {0, 1}, new int[] {1, 2}))
                .getFirst();
        assertThat(pair.directTies()).isZero();
        assertThat(pair.sharedMembers()).isEqualTo(1);
        assertThat(pair.independentBridges()).isEqualTo(1);
        assertThat(pair.carriers()).containsExactly(1);
        assertThat(pair.persons()).isEqualTo(3);
        assertThat(pair.expected()).isCloseTo(1 * 1 / 4.0, within(1e-12));
        assertThat(pair.bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
    }

    @Test
    void aTieWithinAThirdGroupStillJoinsTheTwoOthers() {
        Adjacency pair = Families.path(2);
        List<GroupPair> pairs = pairs(pair, Families.groups(2, new int[] {0}, new int[] {1}, new int[] {0, 1}));
        assertThat(pairs.getFirst().directTies()).isEqualTo(1);
        assertThat(pairs.get(1).directTies()).isZero();
        assertThat(pairs.get(1).sharedMembers()).isEqualTo(1);
    }

    @Test
    void theDefinitionsWrittenOutGiveTheSame() {
        for (int seed = 0; seed < 25; seed++) {
            Adjacency graph = Families.random(14, 0.25, seed);
            Groups groups = Families.groups(14, 4, 1 + seed % 3, seed % 2 == 0, seed);
            ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
            double degrees = IntStream.range(0, classified.size())
                    .mapToDouble(classified.graph()::degree)
                    .sum();
            for (GroupPair pair : pairs(graph, groups)) {
                check(pair, classified, degrees);
            }
        }
    }

    @Test
    void whenTheCarriersLeaveNoDirectBridgeIsLeft() {
        Adjacency graph = Families.random(300, 0.03, 3);
        Groups groups = Families.groups(300, 12, 2, true, 3);
        for (GroupPair pair : pairs(graph, groups)) {
            Set<Integer> gone = new HashSet<>(pair.carriers());
            assertThat(gone).hasSize(pair.independentBridges());
            assertThat(IntStream.range(0, 300)
                            .filter(v -> !gone.contains(v))
                            .noneMatch(v -> groups.contains(pair.a(), v) && groups.contains(pair.b(), v)))
                    .isTrue();
            for (int u : groups.members(pair.a())) {
                for (int v : graph.neighbours(u)) {
                    boolean bridge = groups.contains(pair.b(), v) && !gone.contains(u) && !gone.contains(v);
                    assertThat(bridge).isFalse();
                }
            }
        }
    }

    private static void check(GroupPair pair, ClassifiedGraph classified, double degrees) {
        Adjacency graph = classified.graph();
        Groups groups = classified.groups();
        int[] onlyA = IntStream.of(groups.members(pair.a()))
                .filter(v -> !groups.contains(pair.b(), v))
                .toArray();
        int[] onlyB = IntStream.of(groups.members(pair.b()))
                .filter(v -> !groups.contains(pair.a(), v))
                .toArray();
        int shared = groups.memberCount(pair.a()) - onlyA.length;
        int ties = 0;
        int[] perNode = new int[graph.size()];
        for (int u : onlyA) {
            for (int v : onlyB) {
                if (graph.adjacent(u, v)) {
                    ties++;
                    perNode[u]++;
                    perNode[v]++;
                }
            }
        }
        assertThat(pair.directTies()).isEqualTo(ties);
        assertThat(pair.sharedMembers()).isEqualTo(shared);
        assertThat(pair.persons()).isEqualTo(onlyA.length + onlyB.length + shared);
        double expected = degreeSum(graph, onlyA) * degreeSum(graph, onlyB) / degrees;
        assertThat(pair.expected()).isCloseTo(expected, within(1e-12));
        if (ties > 0) {
            int most = Arrays.stream(perNode).max().orElseThrow();
            int first = IntStream.range(0, perNode.length)
                    .filter(v -> perNode[v] == most)
                    .findFirst()
                    .orElseThrow();
            assertThat(pair.busiestShare()).isEqualTo((double) most / ties);
            assertThat(pair.busiest()).isEqualTo(classified.node(first));
        }
    }

    private static double degreeSum(Adjacency graph, int[] nodes) {
        return IntStream.of(nodes).map(graph::degree).sum();
    }

    private static List<GroupPair> pairs(Adjacency graph, Groups groups) {
        ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
        return GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED);
    }
}
