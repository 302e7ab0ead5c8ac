package dk.bindeled.analysis.fragility;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.Arrays;

/**
 * Whether those whom one person brought together would still be connected without her: the self-running test.
 *
 * <p>What it measures: how far a coordinator has become unnecessary. Of all pairs of those she brought together, the share that can still reach each other
 * when she leaves, by any way, and, read more strictly, within two and within three steps.
 *
 * <p>Formula: with k persons of whom c₁, c₂, … are in the same part left, {@code connected} = Σ cᵢ(cᵢ−1) / (k(k−1)). {@code withinTwo} and {@code
 * withinThree} are the shares of pairs at a distance of at most 2 or 3 without her, so withinTwo ≤ withinThree ≤ connected. {@code onlyThroughHer} are the
 * pairs that do not know each other and have no other acquaintance in common: k(k−1)/2 · (1 − withinTwo).
 *
 * <p>Convention: nobody brought is {@link Reason#NO_TIES}, one is {@link Reason#TOO_FEW}; she herself is no one she brought. Whom she brought together
 * is for {@link BroughtTogether} to say. 1 = self-running, 0 = every pair needs her.
 *
 * <p>Source: the product's own, on the fragmentation of S. P. Borgatti, Identifying sets of key players in a social network, Computational and Mathematical
 * Organization Theory 12 (2006) 21-34, doi:10.1007/s10588-006-7084-x, taken among her own instead of all.
 *
 * <p>Cost: the ties of her component, and three steps around each she brought. Deterministic.
 *
 * <p>How not to read it: no mark for the coordinator. A low share says that those she brought together have not met yet, or that nobody wrote it
 * down; a high one says that they have ways of their own, not that she is not missed.
 *
 * @param brought how many she brought together
 * @param pairs pairs of them
 * @param connected share of the pairs still connected without her
 * @param withinTwo share of the pairs within two steps without her
 * @param withinThree share of the pairs within three steps without her
 * @param onlyThroughHer pairs that neither know each other nor have another acquaintance in common
 * @param parts into how many parts those she brought fall without her
 * @param largestPart how many of those she brought are in the part that holds most of them
 */
public record SelfRunning(
        int brought,
        long pairs,
        Figure connected,
        Figure withinTwo,
        Figure withinThree,
        long onlyThroughHer,
        int parts,
        int largestPart) {

    private static final int TWO = 2;
    private static final int THREE = 3;

    /**
     * The test for one person.
     *
     * @param person node number
     * @param brought node numbers of those she brought together, in any order; she herself and repetitions are passed over
     */
    public static SelfRunning of(Adjacency graph, int person, int... brought) {
        int[] own = Arrays.stream(brought)
                .filter(v -> v != person)
                .distinct()
                .sorted()
                .toArray();
        long pairs = pairs(own.length);
        int[] part = parts(graph, person, own);
        int[] counts = new int[own.length];
        for (int number : part) {
            counts[number]++;
        }
        long connected = Arrays.stream(counts).mapToLong(SelfRunning::pairs).sum();
        long[] within = within(graph, person, own);
        Reason reason = own.length == 0 ? Reason.NO_TIES : Reason.TOO_FEW;
        return new SelfRunning(
                own.length,
                pairs,
                share(connected, pairs, reason),
                share(within[TWO], pairs, reason),
                share(within[THREE], pairs, reason),
                pairs - within[TWO],
                (int) Arrays.stream(counts).filter(count -> count > 0).count(),
                Arrays.stream(counts).max().orElse(0));
    }

    private static Figure share(long count, long pairs, Reason reason) {
        return pairs == 0 ? Figure.missing(reason, 0) : Figure.share(count, pairs, reason);
    }

    private static long pairs(int persons) {
        return (long) persons * (persons - 1) / 2;
    }

    /** For each of those she brought a number that those in the same part without her have in common: the place of the first of them. */
    private static int[] parts(Adjacency graph, int person, int... own) {
        int[] part = new int[own.length];
        Arrays.fill(part, -1);
        boolean[] seen = new boolean[graph.size()];
        seen[person] = true;
        int[] queue = new int[graph.size()];
        for (int k = 0; k < own.length; k++) {
            if (seen[own[k]]) {
                continue;
            }
            int tail = 0;
            queue[tail++] = own[k];
            seen[own[k]] = true;
            for (int head = 0; head < tail; head++) {
                int place = Arrays.binarySearch(own, queue[head]);
                if (place >= 0) {
                    part[place] = k;
                }
                for (int arc = graph.start(queue[head]); arc < graph.end(queue[head]); arc++) {
                    int v = graph.neighbour(arc);
                    if (!seen[v]) {
                        seen[v] = true;
                        queue[tail++] = v;
                    }
                }
            }
        }
        return part;
    }

    /** Pairs of those she brought that are within so many steps of each other without her, by steps, 0…3. */
    private static long[] within(Adjacency graph, int person, int... own) {
        boolean[] wanted = new boolean[graph.size()];
        for (int v : own) {
            wanted[v] = true;
        }
        long[] exactly = new long[THREE + 1];
        int[] seenBy = new int[graph.size()];
        int[] distance = new int[graph.size()];
        int[] queue = new int[graph.size()];
        for (int k = 0; k < own.length; k++) {
            int mark = k + 1;
            int tail = 0;
            queue[tail++] = own[k];
            seenBy[own[k]] = mark;
            seenBy[person] = mark;
            distance[own[k]] = 0;
            for (int head = 0; head < tail; head++) {
                int u = queue[head];
                if (wanted[u] && u > own[k]) {
                    exactly[distance[u]]++;
                }
                for (int arc = graph.start(u); distance[u] < THREE && arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (seenBy[v] != mark) {
                        seenBy[v] = mark;
                        distance[v] = distance[u] + 1;
                        queue[tail++] = v;
                    }
                }
            }
        }
        for (int steps = 1; steps <= THREE; steps++) {
            exactly[steps] += exactly[steps - 1];
        }
        return exactly;
    }
}
