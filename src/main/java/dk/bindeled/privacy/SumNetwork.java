package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts and the sums they stand in, as a network: each sum is a node and each count an arc between its two sums, one sum of each pair read the other way
 * round; a count of one sum ends in a node for all else. What one count rises must come back along other arcs. Immutable.
 */
final class SumNetwork {

    /** A total is worth more to the reader than one of its parts. */
    private static final double WHOLE = 4;

    private final List<SummedCount> counts;
    private final int[] tail;
    private final int[] head;
    /** By how much each count can fall. */
    private final long[] room;
    /** What it costs the reader to lose a count that is told; a large one costs more. */
    private final double[] loss;
    /** Of each sum its counts, the cheapest first. */
    private final int[][] arcs;

    private SumNetwork(List<SummedCount> counts, int[] tail, int[] head, double[] weight, int nodes) {
        int size = tail.length;
        this.counts = counts;
        this.tail = tail;
        this.head = head;
        this.room = new long[size];
        this.loss = new double[size];
        List<List<Integer>> own = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            own.add(new ArrayList<>(4));
        }
        for (int k = 0; k < size; k++) {
            SummedCount count = counts.get(k);
            room[k] = Math.max(0, count.value() - count.least());
            loss[k] = weight[k] * (1 + Math.log1p((double) count.value()));
            if (tail[k] != head[k] && (count.value() > 0 || count.mayBeNone())) {
                own.get(tail[k]).add(k);
                own.get(head[k]).add(k);
            }
        }
        this.arcs = own.stream()
                .map(node -> node.stream()
                        .sorted(Comparator.comparingDouble(k -> loss[k]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The sums as a network; empty where a count stands in more than two, or in two that cannot be read so. */
    static Optional<SumNetwork> of(List<SummedCount> counts, List<KnownSum> sums) {
        int size = counts.size();
        int[][] at = new int[size][2];
        int[][] sign = new int[size][2];
        int[] many = new int[size];
        double[] weight = new double[size];
        Arrays.fill(weight, 1);
        for (int s = 0; s < sums.size(); s++) {
            KnownSum sum = sums.get(s);
            for (int k : sum.all()) {
                if (many[k] == 2) {
                    return Optional.empty();
                }
                at[k][many[k]] = s;
                sign[k][many[k]] = k == sum.whole() ? -1 : 1;
                many[k]++;
            }
            if (sum.whole() >= 0) {
                weight[sum.whole()] = WHOLE;
            }
        }
        int[] way = ways(sums, at, sign, many);
        int[] tail = new int[size];
        int[] head = new int[size];
        int rest = sums.size();
        for (int k = 0; k < size; k++) {
            int first = many[k] > 0 ? way[at[k][0]] * sign[k][0] : 1;
            if (many[k] == 2 && first == way[at[k][1]] * sign[k][1]) {
                return Optional.empty();
            }
            int one = many[k] > 0 ? at[k][0] : rest;
            int other = many[k] == 2 ? at[k][1] : rest;
            tail[k] = first > 0 ? other : one;
            head[k] = first > 0 ? one : other;
        }
        return Optional.of(new SumNetwork(counts, tail, head, weight, sums.size() + 1));
    }

    /** For each sum 1, or −1 where it is read the other way round, so that a count in two sums stands once on each side where that is possible. */
    private static int[] ways(List<KnownSum> sums, int[][] at, int[][] sign, int[] many) {
        int[] way = new int[sums.size()];
        for (int start = 0; start < way.length; start++) {
            if (way[start] != 0) {
                continue;
            }
            way[start] = 1;
            List<Integer> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                int sum = open.removeLast();
                for (int k : sums.get(sum).all()) {
                    int own = at[k][0] == sum ? 0 : 1;
                    if (many[k] == 2 && way[at[k][1 - own]] == 0) {
                        way[at[k][1 - own]] = -way[sum] * sign[k][own] * sign[k][1 - own];
                        open.add(at[k][1 - own]);
                    }
                }
            }
        }
        return way;
    }

    int nodes() {
        return arcs.length;
    }

    int arcs() {
        return tail.length;
    }

    int tail(int arc) {
        return tail[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    /** The node at the other end of an arc. */
    int other(int arc, int node) {
        return tail[arc] == node ? head[arc] : tail[arc];
    }

    /** True for a count that stands in no sum, or in one sum twice: it moves alone. */
    boolean isLoop(int arc) {
        return tail[arc] == head[arc];
    }

    /** By how much a count can fall. */
    long room(int arc) {
        return room[arc];
    }

    /** What it costs the reader to lose a count that is told. */
    double loss(int arc) {
        return loss[arc];
    }

    /** The counts of a sum that can move, the cheapest first. The array is not to be changed. */
    int[] arcsOf(int node) {
        return arcs[node];
    }

    /** True if a count is not told but follows from others. */
    boolean isDerived(int arc) {
        return counts.get(arc).isDerived();
    }
}
