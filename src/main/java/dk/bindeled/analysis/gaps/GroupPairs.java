package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly every pair of groups hangs together.
 *
 * <p>What it measures, for groups A and B: the ties between those only in A and those only in B; how many chance would give; how many persons
 * would have to leave before no direct bridge is left (independent bridges κ); and how much of it rests on one person.
 *
 * <p>Formulas: expected E = d_{A∖B} d_{B∖A}/(2m); κ = members of both + a maximum matching between A∖B and B∖A, which is the fewest persons
 * whose leaving destroys every direct bridge; busiest_share = the most direct ties on one person / direct ties; comparable E* = E × the
 * network's bridging ratio; the classes as in {@link BridgeClass}.
 *
 * <p>Convention: on the subgraph of classified persons. With overlapping groups one tie may count for several pairs and still lie within a third
 * group, so sums over pairs need not equal the whole.
 *
 * <p>Source: the product's own, on D. Kőnig's theorem (1931) and J. E. Hopcroft and R. M. Karp's matching (1973), doi:10.1137/0202019.
 *
 * <p>Cost: one record per pair of groups; matchings only for pairs with ties. Deterministic. Where several smallest sets of carriers exist, one
 * is named.
 *
 * <p>How not to read it: the carriers are not to blame for a fragile bridge; they are the reason that there is one.
 */
public final class GroupPairs {

    /** Groups above which their pairs are too many to be told one by one: 4.5 million, and more than anyone can look through. */
    public static final int MOST_GROUPS = 3_000;

    private static final int[] NOBODY = {};

    private final ClassifiedGraph classified;
    private final Groups groups;
    private final @Nullable Double bridgingRatio;
    private final long[] degreeSums;
    private final DirectTies direct;

    private GroupPairs(ClassifiedGraph classified, Bridging bridging) {
        this.classified = classified;
        this.groups = classified.groups();
        this.bridgingRatio = bridging.bridgingRatio().value();
        this.degreeSums = new long[groups.count()];
        for (int g = 0; g < degreeSums.length; g++) {
            degreeSums[g] = degreeSum(groups.members(g));
        }
        this.direct = new DirectTies(classified.graph());
    }

    /**
     * All pairs a &lt; b of groups, in the order of a, then b; none where there are more than {@link #MOST_GROUPS} groups.
     *
     * @param bridging the bridging of the same classified graph
     */
    public static List<GroupPair> of(ClassifiedGraph classified, Bridging bridging, Progress progress) {
        return classified.groups().count() > MOST_GROUPS
                ? List.of()
                : new GroupPairs(classified, bridging).all(progress);
    }

    private List<GroupPair> all(Progress progress) {
        int count = groups.count();
        PairKeys ties = progress.next(this::ties);
        PairKeys shared = progress.next(this::sharedMembers);
        List<GroupPair> pairs = new ArrayList<>(count * Math.max(0, count - 1) / 2);
        for (int a = 0; a < count; a++) {
            progress.stopIfCancelled();
            for (int b = a + 1; b < count; b++) {
                pairs.add(pair(a, b, ties.take(a, b), shared.take(a, b)));
            }
            progress.report((a + 1.0) / count, "group-pairs");
        }
        return List.copyOf(pairs);
    }

    private GroupPair pair(int a, int b, int[] arcs, int[] shared) {
        int[] cover = NOBODY;
        Integer busiest = null;
        Double busiestShare = null;
        if (arcs.length > 0) {
            direct.of(arcs);
            cover = direct.carriers();
            int busy = direct.busiest();
            busiest = classified.node(busy);
            busiestShare = (double) direct.tiesOf(busy) / arcs.length;
        }
        long sharedDegree = degreeSum(shared);
        Double expected = expected(degreeSums[a] - sharedDegree, degreeSums[b] - sharedDegree);
        Double comparable = bridgingRatio == null || expected == null ? null : expected * bridgingRatio;
        int independent = shared.length + cover.length;
        return new GroupPair(
                a,
                b,
                groups.memberCount(a) + groups.memberCount(b) - shared.length,
                arcs.length,
                shared.length,
                expected,
                comparable,
                independent,
                busiestShare,
                busiest,
                carriers(shared, cover),
                BridgeClass.of(independent, shared.length, arcs.length, busiestShare, expected, comparable));
    }

    private @Nullable Double expected(long degreeOfA, long degreeOfB) {
        double m = classified.graph().edgeCount();
        return m == 0 ? null : (double) degreeOfA * degreeOfB / (2 * m);
    }

    private List<Integer> carriers(int[] shared, int[] cover) {
        if (shared.length + cover.length == 0) {
            return List.of(); // of a city's millions of pairs nearly all
        }
        int[] all = Arrays.copyOf(shared, shared.length + cover.length);
        System.arraycopy(cover, 0, all, shared.length, cover.length);
        Arrays.sort(all);
        return Arrays.stream(all).map(classified::node).boxed().toList();
    }

    private long degreeSum(int[] nodes) {
        long sum = 0;
        for (int v : nodes) {
            sum += classified.graph().degree(v);
        }
        return sum;
    }

    /** For every pair the arcs from those only in the first group to those only in the second. */
    private PairKeys ties() {
        Adjacency graph = classified.graph();
        PairKeys keys = new PairKeys(groups.count());
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                for (int k = 0; k < groups.groupCount(u); k++) {
                    int a = groups.group(u, k);
                    if (!groups.contains(a, v)) {
                        addTies(keys, arc, a, u, v);
                    }
                }
            }
        }
        keys.sort();
        return keys;
    }

    private void addTies(PairKeys keys, int arc, int a, int u, int v) {
        for (int k = 0; k < groups.groupCount(v); k++) {
            int b = groups.group(v, k);
            if (b > a && !groups.contains(b, u)) {
                keys.add(a, b, arc);
            }
        }
    }

    /** For every pair the members of both groups. */
    private PairKeys sharedMembers() {
        PairKeys keys = new PairKeys(groups.count());
        for (int v = 0; v < classified.size(); v++) {
            for (int k = 0; k < groups.groupCount(v); k++) {
                for (int l = k + 1; l < groups.groupCount(v); l++) {
                    keys.add(groups.group(v, k), groups.group(v, l), v);
                }
            }
        }
        keys.sort();
        return keys;
    }
}
