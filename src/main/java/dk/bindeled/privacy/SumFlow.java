package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Finds other counts with the same sums, in whole persons, where no count stands in more than two sums: as those of a table, with the totals of rows and
 * columns, do. Then each sum is a node and each count an arc between its two sums (a count of one sum ends in a node for all else), one sum
 * of each pair read the other way round; what one count rises must come back along other arcs, so other counts are circulations, and as many
 * persons as can be moved at all are moved by one path after the other (Ford and Fulkerson 1956, DOI 10.4153/CJM-1956-045-5). Each path
 * is the one that costs the reader least (Dijkstra 1959, DOI 10.1007/BF01386390); all of them together need not be the least there is.
 *
 * <p>Deterministic. Cost: O(sums · counts) a path at worst, at most one path for each person moved; it ends as soon as it is back.
 */
final class SumFlow {

    private static final double WITHHELD = 1e-4;
    private static final double MOVED = 1e-6;
    /** A total is worth more to the reader than one of its parts. */
    private static final double WHOLE = 4;

    private final List<SummedCount> counts;
    private final int[] tail;
    private final int[] head;
    private final double[] loss;
    /** Of the counts of a sum that are still told, so many are tried before all are. */
    private static final int CHEAPEST = 12;

    private final List<List<Integer>> arcs = new ArrayList<>();

    private SumFlow(List<SummedCount> counts, int[] tail, int[] head, double[] loss, int nodes) {
        this.counts = counts;
        this.tail = tail;
        this.head = head;
        this.loss = loss;
        for (int node = 0; node < nodes; node++) {
            arcs.add(new ArrayList<>());
        }
        for (int k = 0; k < tail.length; k++) {
            if (tail[k] != head[k]
                    && (counts.get(k).value() > 0 || counts.get(k).mayBeNone())) {
                arcs.get(tail[k]).add(k);
                arcs.get(head[k]).add(k);
            }
        }
        Comparator<Integer> cheapestFirst = Comparator.comparingDouble(k -> told(k));
        arcs.forEach(own -> own.sort(cheapestFirst));
    }

    /**
     * Other counts with the same sums.
     *
     * @param by by how many the count that was asked for has moved, 0 where it cannot
     * @param moves for each count that differs by how much
     */
    record Move(long by, Map<Integer, Long> moves) {

        Move {
            moves = Map.copyOf(moves);
        }
    }

    /** The sums as a network; empty where a count stands in more than two, or in two that cannot be read so. */
    static Optional<SumFlow> of(List<SummedCount> counts, List<KnownSum> sums) {
        int size = counts.size();
        int[][] at = new int[size][2];
        int[][] sign = new int[size][2];
        int[] many = new int[size];
        double[] loss = new double[size];
        Arrays.fill(loss, 1);
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
                loss[sum.whole()] = WHOLE;
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
        return Optional.of(new SumFlow(counts, tail, head, loss, sums.size() + 1));
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

    /**
     * Moves a count as far as it can be, and no further than asked.
     *
     * @param count its number
     * @param rising true to let it rise, false to let it fall
     * @param by by how many at most
     * @param withheld counts that are withheld already, which cost next to nothing
     * @param only true to move no others than these
     */
    Move reach(int count, boolean rising, long by, BitSet withheld, boolean only) {
        long[] moved = new long[counts.size()];
        long wanted = rising ? by : Math.min(by, room(count, moved));
        long done = tail[count] == head[count] ? wanted : 0;
        if (done > 0) {
            moved[count] = rising ? done : -done;
        }
        while (done < wanted) {
            int from = rising ? head[count] : tail[count];
            int to = rising ? tail[count] : head[count];
            List<Integer> path = path(from, to, count, moved, withheld, only ? 0 : CHEAPEST);
            if (path.isEmpty() && !only) {
                path = path(from, to, count, moved, withheld, counts.size());
            }
            if (path.isEmpty()) {
                break;
            }
            long step = wanted - done;
            int node = from;
            for (int arc : path) {
                step = tail[arc] == node ? step : Math.min(step, room(arc, moved));
                node = other(arc, node);
            }
            for (int arc : path) {
                moved[arc] += tail[arc] == from ? step : -step;
                from = other(arc, from);
            }
            moved[count] += rising ? step : -step;
            done += step;
        }
        Map<Integer, Long> moves = new TreeMap<>();
        for (int k = 0; k < moved.length; k++) {
            if (moved[k] != 0) {
                moves.put(k, moved[k]);
            }
        }
        return new Move(done, moves);
    }

    private int other(int arc, int node) {
        return tail[arc] == node ? head[arc] : tail[arc];
    }

    /** By how many a count can still fall. */
    private long room(int arc, long[] moved) {
        SummedCount count = counts.get(arc);
        return Math.max(0, count.value() - count.least() + moved[arc]);
    }

    private double cost(int arc, long[] moved, BitSet withheld) {
        if (moved[arc] != 0) {
            return MOVED;
        }
        return withheld.get(arc) || counts.get(arc).isDerived() ? WITHHELD : told(arc);
    }

    /** What it costs the reader to lose a count that is told; a large one costs more. */
    private double told(int arc) {
        return loss[arc] * (1 + Math.log1p((double) counts.get(arc).value()));
    }

    private record Reached(int node, double cost) {}

    /**
     * The arcs of the cheapest path that does not use {@code but}; empty where there is none.
     *
     * @param most how many counts that are still told to try at a node, those that lead to {@code to} apart
     */
    private List<Integer> path(int from, int to, int but, long[] moved, BitSet withheld, int most) {
        double[] best = new double[arcs.size()];
        int[] by = new int[arcs.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[from] = 0;
        PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::node));
        open.add(new Reached(from, 0));
        while (!open.isEmpty()) {
            Reached next = open.remove();
            int node = next.node();
            if (node == to) {
                break;
            }
            int tried = 0;
            for (int arc : next.cost() > best[node] ? List.<Integer>of() : arcs.get(node)) {
                int reached = other(arc, node);
                if (arc == but || (tail[arc] != node && room(arc, moved) == 0)) {
                    continue;
                }
                boolean told = moved[arc] == 0
                        && !withheld.get(arc)
                        && !counts.get(arc).isDerived();
                if (told && (most == 0 || (tried >= most && reached != to))) {
                    continue;
                }
                tried += told ? 1 : 0;
                double cost = next.cost() + cost(arc, moved, withheld);
                if (cost < best[reached]) {
                    best[reached] = cost;
                    by[reached] = arc;
                    open.add(new Reached(reached, cost));
                }
                // Among what is withheld anyway one path is as good as another.
                if (reached == to && most == 0) {
                    open.clear();
                    break;
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int node = to; node != from && Double.isFinite(best[to]); node = other(by[node], node)) {
            path.addFirst(by[node]);
        }
        return path;
    }
}
