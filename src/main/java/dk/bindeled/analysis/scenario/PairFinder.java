package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.gaps.BridgeClass;
import dk.bindeled.analysis.gaps.IndependentBridges;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at one pair of groups in a network that is being changed: the members of the two and the ties among them are all that is touched. */
final class PairFinder {

    private final WorkingGraph graph;
    private final WorkingGroups groups;
    private final BridgingCount bridging;

    PairFinder(WorkingGraph graph, WorkingGroups groups, BridgingCount bridging) {
        this.graph = graph;
        this.groups = groups;
        this.bridging = bridging;
    }

    /**
     * The state of a pair of groups that both have members.
     *
     * @param ratio the network's bridging ratio, or null
     */
    PairState of(int a, int b, @Nullable Double ratio) {
        int[] ofA = groups.members(a);
        int[] ofB = groups.members(b);
        int[] shared = SortedRow.common(ofA, ofB);
        int[] union = IntStream.concat(Arrays.stream(ofA), Arrays.stream(ofB))
                .sorted()
                .distinct()
                .toArray();
        IntStream.Builder ends = IntStream.builder();
        int[] carried = new int[union.length];
        int direct = 0;
        for (int u : ofA) {
            if (SortedRow.holds(shared, u)) {
                continue;
            }
            int from = Arrays.binarySearch(union, u);
            for (int v : SortedRow.common(graph.row(u), ofB)) {
                if (!SortedRow.holds(shared, v)) {
                    int to = Arrays.binarySearch(union, v);
                    ends.add(from).add(to);
                    carried[from]++;
                    carried[to]++;
                    direct++;
                }
            }
        }
        Double busiestShare =
                direct == 0 ? null : (double) Arrays.stream(carried).max().orElse(0) / direct;
        long sharedDegree = Arrays.stream(shared).mapToLong(bridging::degree).sum();
        Double expected = bridging.ties() == 0
                ? null
                : (double) (bridging.degreeSum(a) - sharedDegree)
                        * (bridging.degreeSum(b) - sharedDegree)
                        / (2.0 * bridging.ties());
        Double comparable = ratio == null || expected == null ? null : expected * ratio;
        int independent = IndependentBridges.of(
                        Adjacency.ofEdges(union.length, ends.build().toArray()),
                        Groups.of(
                                Grouping.ALL,
                                union.length,
                                Map.of("a", places(union, ofA), "b", places(union, ofB)),
                                Map.of()))
                .between(0, 1);
        return new PairState(
                groups.id(a),
                groups.id(b),
                union.length,
                ofA.length,
                ofB.length,
                direct,
                shared.length,
                expected,
                comparable,
                independent,
                busiestShare,
                BridgeClass.of(independent, shared.length, direct, busiestShare, expected, comparable));
    }

    private static List<Integer> places(int[] union, int... members) {
        return Arrays.stream(members)
                .mapToObj(v -> Arrays.binarySearch(union, v))
                .toList();
    }
}
