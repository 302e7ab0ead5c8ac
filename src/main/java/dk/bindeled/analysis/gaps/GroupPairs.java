package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
 * group, so sums over pairs need not equal the whole. Between two groupings it is the subgraph of those classified in both, and in place of the
 * bridging ratio stands the same of the pairs there are: direct ties of them all / expected of them all.
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

    private final Adjacency graph;
    private final Groups firsts;
    private final Groups seconds;
    private final IntUnaryOperator node;
    private final long[] degreesOfFirsts;
    private final long[] degreesOfSeconds;
    private final DirectTies direct;

    /**
     * Pairs of one grouping with itself, or with another.
     *
     * @param firsts groups over the nodes of {@code graph}
     * @param seconds the same object, or other groups over the same nodes
     * @param node the number of a node in the whole graph
     */
    private GroupPairs(Adjacency graph, Groups firsts, Groups seconds, IntUnaryOperator node) {
        this.graph = graph;
        this.firsts = firsts;
        this.seconds = seconds;
        this.node = node;
        this.degreesOfFirsts = degreeSums(firsts);
        this.degreesOfSeconds = firsts == seconds ? degreesOfFirsts : degreeSums(seconds);
        this.direct = new DirectTies(graph);
    }

    /**
     * All pairs a &lt; b of groups, in the order of a, then b; none where there are more than {@link #MOST_GROUPS} groups.
     *
     * @param bridging the bridging of the same classified graph
     */
    public static List<GroupPair> of(ClassifiedGraph classified, Bridging bridging, Progress progress) {
        Groups groups = classified.groups();
        if (groups.count() > MOST_GROUPS) {
            return List.of();
        }
        GroupPairs pairs = new GroupPairs(classified.graph(), groups, groups, classified::node);
        return pairs.all(bridging.bridgingRatio().value(), progress);
    }

    /**
     * All pairs of a group of one grouping and a group of another, among those who are in a group of both. Groups without such a person are left out.
     *
     * @param rows groups over the nodes of {@code whole}
     * @param columns other groups over the same nodes
     * @throws IllegalArgumentException if there are more than {@link #MOST_GROUPS} groups on either side, or the groups are over other nodes
     */
    public static AcrossGroupings across(Adjacency whole, Groups rows, Groups columns, Progress progress) {
        if (rows.size() != whole.size() || columns.size() != whole.size()) {
            throw new IllegalArgumentException("Groups over " + rows.size() + " and " + columns.size()
                    + " nodes do not fit a graph of " + whole.size());
        }
        int[] both =
                Arrays.stream(rows.classified()).filter(columns::isClassified).toArray();
        Groups firsts = rows.induced(both);
        Groups seconds = columns.induced(both);
        if (Math.max(firsts.count(), seconds.count()) > MOST_GROUPS) {
            throw new IllegalArgumentException("Too many groups to be paired: " + firsts.count() + " and "
                    + seconds.count() + ", at most " + MOST_GROUPS);
        }
        GroupPairs pairs = new GroupPairs(whole.induced(both), firsts, seconds, k -> both[k]);
        Double usual = pairs.usual(progress);
        return new AcrossGroupings(firsts, seconds, pairs.all(usual, progress), both.length, usual);
    }

    /** Direct ties of all pairs / the ties that chance would give them, or null where it would give none. */
    private @Nullable Double usual(Progress progress) {
        PairKeys ties = progress.next(this::ties);
        PairKeys shared = progress.next(this::sharedMembers);
        long direct = 0;
        double expected = 0;
        for (int a = 0; a < firsts.count(); a++) {
            progress.stopIfCancelled();
            for (int b = 0; b < seconds.count(); b++) {
                direct += ties.take(a, b).length;
                Double ofPair = expected(a, b, shared.take(a, b));
                expected += ofPair == null ? 0 : ofPair;
            }
        }
        return expected == 0 ? null : direct / expected;
    }

    /** @param usual direct ties / expected ties of the network, null where that is not known */
    private List<GroupPair> all(@Nullable Double usual, Progress progress) {
        PairKeys ties = progress.next(this::ties);
        PairKeys shared = progress.next(this::sharedMembers);
        List<GroupPair> pairs = new ArrayList<>();
        for (int a = 0; a < firsts.count(); a++) {
            progress.stopIfCancelled();
            for (int b = firstPartner(a); b < seconds.count(); b++) {
                pairs.add(pair(a, b, ties.take(a, b), shared.take(a, b), usual));
            }
            progress.report((a + 1.0) / firsts.count(), "group-pairs");
        }
        return List.copyOf(pairs);
    }

    /** A pair of one grouping is told once. */
    private int firstPartner(int a) {
        return firsts == seconds ? a + 1 : 0;
    }

    private GroupPair pair(int a, int b, int[] arcs, int[] shared, @Nullable Double usual) {
        int[] cover = NOBODY;
        Integer busiest = null;
        Double busiestShare = null;
        if (arcs.length > 0) {
            direct.of(arcs);
            cover = direct.carriers();
            int busy = direct.busiest();
            busiest = node.applyAsInt(busy);
            busiestShare = (double) direct.tiesOf(busy) / arcs.length;
        }
        Double expected = expected(a, b, shared);
        Double comparable = usual == null || expected == null ? null : expected * usual;
        int independent = shared.length + cover.length;
        return new GroupPair(
                a,
                b,
                firsts.memberCount(a) + seconds.memberCount(b) - shared.length,
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

    private @Nullable Double expected(int a, int b, int[] shared) {
        double m = graph.edgeCount();
        long sharedDegree = degreeSum(shared);
        return m == 0
                ? null
                : (double) (degreesOfFirsts[a] - sharedDegree) * (degreesOfSeconds[b] - sharedDegree) / (2 * m);
    }

    private List<Integer> carriers(int[] shared, int[] cover) {
        if (shared.length + cover.length == 0) {
            return List.of(); // of a city's millions of pairs nearly all
        }
        int[] all = Arrays.copyOf(shared, shared.length + cover.length);
        System.arraycopy(cover, 0, all, shared.length, cover.length);
        Arrays.sort(all);
        return Arrays.stream(all).map(node).boxed().toList();
    }

    private long[] degreeSums(Groups groups) {
        long[] sums = new long[groups.count()];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = degreeSum(groups.members(g));
        }
        return sums;
    }

    private long degreeSum(int[] nodes) {
        long sum = 0;
        for (int v : nodes) {
            sum += graph.degree(v);
        }
        return sum;
    }

    /** For every pair the arcs from those only in the first group to those only in the second. */
    private PairKeys ties() {
        PairKeys keys = new PairKeys(seconds.count());
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                for (int k = 0; k < firsts.groupCount(u); k++) {
                    int a = firsts.group(u, k);
                    if (!firsts.contains(a, v)) {
                        addTies(keys, arc, a, u, v);
                    }
                }
            }
        }
        keys.sort();
        return keys;
    }

    private void addTies(PairKeys keys, int arc, int a, int u, int v) {
        for (int k = 0; k < seconds.groupCount(v); k++) {
            int b = seconds.group(v, k);
            if (b >= firstPartner(a) && !seconds.contains(b, u)) {
                keys.add(a, b, arc);
            }
        }
    }

    /** For every pair the members of both groups. */
    private PairKeys sharedMembers() {
        PairKeys keys = new PairKeys(seconds.count());
        for (int v = 0; v < graph.size(); v++) {
            for (int k = 0; k < firsts.groupCount(v); k++) {
                int a = firsts.group(v, k);
                for (int l = 0; l < seconds.groupCount(v); l++) {
                    int b = seconds.group(v, l);
                    if (b >= firstPartner(a)) {
                        keys.add(a, b, v);
                    }
                }
            }
        }
        keys.sort();
        return keys;
    }
}
