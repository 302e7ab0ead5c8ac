package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.Triangles;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often an actor stands between two who are not tied to each other, by the groups of the three.
 *
 * <p>What it measures: paths a - b - c without a tie a - c, counted at b in five {@linkplain BrokerRole roles}.
 *
 * <p>Formula: with d neighbours, c_g of them in group g and c of them in the actor's own, there are c(c−1) paths for the coordinator, Σ c_g(c_g−1)
 * over other groups for the itinerant, c(d−c) for the representative and as many for the gatekeeper, Σ c_g(d−c−c_g) over other groups for the
 * liaison; the two paths that each triangle closes at each of its corners are taken off. Expected: the actor's open paths times the share of
 * ordered triples of persons whose groups make the role, for the coordinator Σ n_g(n_g−1)(n_g−2)/(n(n−1)(n−2)), for the itinerant,
 * representative and gatekeeper Σ n_g(n_g−1)(n−n_g)/(n(n−1)(n−2)).
 *
 * <p>Convention: on the symmetrised graph of classified persons, where a path counts in both its directions: counts of coordinator, itinerant
 * and liaison are even, and representative and gatekeeper are always the same. Expected when groups are dealt out at random among all
 * classified persons, the broker too, while sizes and ties stay, as for {@link EiIndex}; other programs hold the broker's own group fixed or
 * draw the ties as well. Only where nobody is in two groups: one who shares a group with each of two who share none has no role among the five.
 *
 * <p>Source: R. V. Gould and R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological
 * Methodology 19 (1989) 89-126, doi:10.2307/270949.
 *
 * <p>Cost: that of {@link Triangles}; 40 bytes per node. Whole numbers, exact, whatever the order; in long, since no count exceeds d².
 *
 * <p>How not to read it: the count grows with the square of the number of ties, so compare with the expectation; and it tells a position, not
 * whether anybody uses it.
 */
public final class Brokerage {

    private final ClassifiedGraph classified;
    private final @Nullable Reason reason;
    private final Map<BrokerRole, long[]> counts = new EnumMap<>(BrokerRole.class);
    private final Map<BrokerRole, Double> chances = new EnumMap<>(BrokerRole.class);
    private final long[] openPaths;

    private Brokerage(ClassifiedGraph classified) {
        this.classified = classified;
        this.reason = Partition.missingReason(classified);
        int n = reason == null ? classified.size() : 0;
        this.openPaths = new long[n];
        long[] coordinator = new long[n];
        long[] itinerant = new long[n];
        long[] representative = new long[n];
        long[] liaison = new long[n];
        counts.put(BrokerRole.COORDINATOR, coordinator);
        counts.put(BrokerRole.ITINERANT, itinerant);
        counts.put(BrokerRole.REPRESENTATIVE, representative);
        counts.put(BrokerRole.GATEKEEPER, representative);
        counts.put(BrokerRole.LIAISON, liaison);
        if (reason == null) {
            int[] groupOf = Partition.groupOf(classified);
            countPaths(groupOf);
            takeOffClosed(groupOf);
            for (int k = 0; k < n; k++) {
                openPaths[k] = coordinator[k] + itinerant[k] + 2 * representative[k] + liaison[k];
            }
            chances.putAll(chances(classified.groups()));
        }
    }

    /** The brokerage in a snapshot's own groups. */
    public static Brokerage of(Snapshot snapshot) {
        return of(ClassifiedGraph.of(snapshot, snapshot.groups()));
    }

    /** The brokerage in a classified graph. */
    public static Brokerage of(ClassifiedGraph classified) {
        return new Brokerage(classified);
    }

    /** Why there is no brokerage at all (no ties, fewer than two groups, groups that overlap), or null where there is. */
    public @Nullable Reason reason() {
        return reason;
    }

    /** How often node {@code v} of the whole graph plays {@code role}, or null where it is unclassified or nobody's is known. */
    public @Nullable Long count(BrokerRole role, int v) {
        int k = numberOf(v);
        return k < 0 ? null : counts(role)[k];
    }

    /** How often node {@code v} of the whole graph would play {@code role} by chance, or null where {@link #count} is. */
    public @Nullable Double expected(BrokerRole role, int v) {
        int k = numberOf(v);
        return k < 0 ? null : openPaths[k] * chance(role);
    }

    /** All roles of all classified persons: {@code role} with its expectation; n is the number of open paths, both directions. */
    public Figure total(BrokerRole role) {
        if (reason != null) {
            return Figure.missing(reason, 0);
        }
        long count = 0;
        long open = 0;
        for (int k = 0; k < openPaths.length; k++) {
            count += counts(role)[k];
            open += openPaths[k];
        }
        return Figure.of((double) count, open).withExpected(open * chance(role));
    }

    /** {@code role} of the members of group {@code g} with its expectation; n is the number of open paths through them. */
    public Figure total(BrokerRole role, int g) {
        if (reason != null) {
            return Figure.missing(reason, 0);
        }
        long count = 0;
        long open = 0;
        for (int k : classified.groups().members(g)) {
            count += counts(role)[k];
            open += openPaths[k];
        }
        return Figure.of((double) count, open).withExpected(open * chance(role));
    }

    private int numberOf(int v) {
        return reason == null ? classified.numberOf(v) : -1;
    }

    private long[] counts(BrokerRole role) {
        return counts.getOrDefault(role, openPaths);
    }

    private double chance(BrokerRole role) {
        return chances.getOrDefault(role, 0.0);
    }

    /** Every path of two edges, closed or not. */
    private void countPaths(int[] groupOf) {
        Adjacency graph = classified.graph();
        long[] inGroup = new long[classified.groups().count()];
        for (int u = 0; u < groupOf.length; u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                inGroup[groupOf[graph.neighbour(arc)]]++;
            }
            long own = inGroup[groupOf[u]];
            long out = graph.degree(u) - own;
            inGroup[groupOf[u]] = 0;
            long alike = 0;
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int g = groupOf[graph.neighbour(arc)];
                alike += inGroup[g] * inGroup[g];
                inGroup[g] = 0;
            }
            counts(BrokerRole.COORDINATOR)[u] = own * (own - 1);
            counts(BrokerRole.ITINERANT)[u] = alike - out;
            counts(BrokerRole.REPRESENTATIVE)[u] = own * out;
            counts(BrokerRole.LIAISON)[u] = out * out - alike;
        }
    }

    private void takeOffClosed(int[] groupOf) {
        Triangles.of(classified.graph()).forEach((u, v, w, uv, uw, vw) -> {
            takeOff(u, groupOf[v], groupOf[u], groupOf[w]);
            takeOff(v, groupOf[u], groupOf[v], groupOf[w]);
            takeOff(w, groupOf[u], groupOf[w], groupOf[v]);
        });
    }

    /** Takes off the path from one of group {@code a} over {@code broker} to one of group {@code c}, and the way back. */
    private void takeOff(int broker, int a, int b, int c) {
        if (a == c) {
            counts(a == b ? BrokerRole.COORDINATOR : BrokerRole.ITINERANT)[broker] -= 2;
        } else if (a == b || b == c) {
            counts(BrokerRole.REPRESENTATIVE)[broker]--; // the way back is the gatekeeper's, who shares the array
        } else {
            counts(BrokerRole.LIAISON)[broker] -= 2;
        }
    }

    /** By role, the share of ordered triples of nodes whose groups make it. */
    private static Map<BrokerRole, Double> chances(Groups groups) {
        long n = groups.size();
        long squares = 0;
        for (int g = 0; g < groups.count(); g++) {
            squares += (long) groups.memberCount(g) * groups.memberCount(g);
        }
        double same = 0;
        double two = 0;
        double different = 0;
        for (int g = 0; g < groups.count(); g++) {
            long size = groups.memberCount(g);
            long others = n - size;
            same += (double) size * (size - 1) * (size - 2);
            two += (double) size * (size - 1) * others;
            different += (double) size * (others * others - (squares - size * size));
        }
        double triples = Math.max(1, (double) n * (n - 1) * (n - 2)); // below three nodes there is no path to multiply
        return Map.of(
                BrokerRole.COORDINATOR, same / triples,
                BrokerRole.ITINERANT, two / triples,
                BrokerRole.REPRESENTATIVE, two / triples,
                BrokerRole.GATEKEEPER, two / triples,
                BrokerRole.LIAISON, different / triples);
    }
}
