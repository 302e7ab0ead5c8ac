package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds other counts with the same sums, in whole persons, where no count stands in more than two sums: as those of a table, with the totals of rows and
 * columns, do. Then each sum is a node and each count an arc between its two sums (a count of one sum ends in a node for all else), one sum
 * of each pair read the other way round; what one count rises must come back along other arcs, so other counts are circulations, and as many
 * persons as can be moved at all are moved by one path after the other (Ford and Fulkerson 1956, DOI 10.4153/CJM-1956-045-5). Each path
 * is the one that costs the reader least (Dijkstra 1959, DOI 10.1007/BF01386390); all of them together need not be the least there is.
 *
 * <p>What is withheld anyway costs nothing, and among that any path will do. So it is searched depth first, from the sum of fewer counts, and the
 * search ends where it arrives: of the many ways between two sums of very many counts, as the ties of each form between all areas, the first is taken.
 *
 * <p>Deterministic. Cost: O(sums + counts) a path at worst where what is withheld suffices, O(sums · {@link #CHEAPEST} · log) more where it does not;
 * at most one path for each person moved. Not for use by several threads at once.
 */
final class SumFlow {

    /** A total is worth more to the reader than one of its parts. */
    private static final double WHOLE = 4;
    /** Of the counts of a sum that are still told, so many are tried before all are. */
    private static final int CHEAPEST = 12;
    /** Two sums of which one has so many counts at most are looked through for those that stand in both. */
    private static final int FEW = 64;

    private final int[] tail;
    private final int[] head;
    /** By how much each count can fall. */
    private final long[] room;
    /** What it costs the reader to lose a count that is told; a large one costs more. */
    private final double[] loss;
    /** Of each sum its counts, the cheapest first. */
    private final int[][] arcs;

    private final BitSet free = new BitSet();
    private final Free[] from;
    private final Free[] into;

    private final long[] moved;
    private final Numbers touched = new Numbers();

    /** Nodes that were reached at no further cost. */
    private final Numbers closure = new Numbers();

    private final int[] seen;
    private final int[] by;
    private final int[] stack;
    private final int[] place;
    private int search;

    private SumFlow(List<SummedCount> counts, int[] tail, int[] head, double[] weight, int nodes) {
        int size = tail.length;
        this.tail = tail;
        this.head = head;
        this.room = new long[size];
        this.loss = new double[size];
        this.moved = new long[size];
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
        this.arcs = new int[nodes][];
        this.from = new Free[nodes];
        this.into = new Free[nodes];
        for (int node = 0; node < nodes; node++) {
            arcs[node] = own.get(node).stream()
                    .sorted(Comparator.comparingDouble(k -> loss[k]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            from[node] = new Free();
            into[node] = new Free();
        }
        this.seen = new int[nodes];
        this.by = new int[nodes];
        this.stack = new int[nodes];
        this.place = new int[nodes];
        withhold(IntStream.range(0, size)
                .filter(k -> counts.get(k).isDerived())
                .boxed()
                .toList());
    }

    /** Numbers in the order in which they came. */
    private static final class Numbers {

        private int[] held = new int[2];
        private int size;

        void add(int number) {
            if (size == held.length) {
                held = Arrays.copyOf(held, 2 * size);
            }
            held[size++] = number;
        }

        void bringForward(int at) {
            if (at < size) {
                int first = held[0];
                held[0] = held[at];
                held[at] = first;
            }
        }
    }

    /** Counts at one side of a sum that cost nothing: all of them, and those of them that can fall. */
    private static final class Free {

        private final Numbers all = new Numbers();
        private final Numbers falling = new Numbers();

        void add(int count, boolean canFall) {
            all.add(count);
            if (canFall) {
                falling.add(count);
            }
        }
    }

    /**
     * Other counts with the same sums.
     *
     * @param by by how many the count that was asked for has moved, 0 where it cannot
     * @param moves for each count that differs by how much, in the order of their numbers: what is withheld must not hang on a map's own order
     */
    record Move(long by, SortedMap<Integer, Long> moves) {

        Move {
            moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        }
    }

    /** The sums as a network; empty where a count stands in more than two, or in two that cannot be read so. */
    static Optional<SumFlow> of(List<SummedCount> counts, List<KnownSum> sums) {
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
        return Optional.of(new SumFlow(counts, tail, head, weight, sums.size() + 1));
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

    /** From now on these counts cost nothing, for they are withheld; those that come first are tried first. */
    void withhold(Iterable<Integer> withheld) {
        for (int k : withheld) {
            if (tail[k] != head[k] && !free.get(k)) {
                free.set(k);
                from[tail[k]].add(k, room[k] > 0);
                into[head[k]].add(k, room[k] > 0);
            }
        }
    }

    /**
     * Moves a count as far as it can be, and no further than asked.
     *
     * @param count its number
     * @param rising true to let it rise, false to let it fall
     * @param most by how many at most
     * @param only true to move no others than those that are withheld
     */
    Move reach(int count, boolean rising, long most, boolean only) {
        long wanted = rising ? most : Math.min(most, room[count]);
        long done = 0;
        if (wanted > 0 && tail[count] == head[count]) {
            done = wanted;
            move(count, rising ? wanted : -wanted);
        }
        while (done < wanted) {
            int start = rising ? head[count] : tail[count];
            int end = rising ? tail[count] : head[count];
            int[] path = path(start, end, count, only ? 0 : CHEAPEST);
            if (path.length == 0 && !only) {
                path = path(start, end, count, Integer.MAX_VALUE);
            }
            if (path.length == 0) {
                break;
            }
            long step = wanted - done;
            int node = start;
            for (int arc : path) {
                step = tail[arc] == node ? step : Math.min(step, room[arc] + moved[arc]);
                node = other(arc, node);
            }
            for (int arc : path) {
                move(arc, tail[arc] == start ? step : -step);
                start = other(arc, start);
            }
            move(count, rising ? step : -step);
            done += step;
        }
        SortedMap<Integer, Long> moves = new TreeMap<>();
        for (int t = 0; t < touched.size; t++) {
            int arc = touched.held[t];
            if (moved[arc] != 0) {
                moves.put(arc, moved[arc]);
                moved[arc] = 0;
            }
        }
        touched.size = 0;
        return new Move(done, moves);
    }

    private void move(int arc, long step) {
        if (moved[arc] == 0) {
            touched.add(arc);
        }
        moved[arc] += step;
    }

    private int other(int arc, int node) {
        return tail[arc] == node ? head[arc] : tail[arc];
    }

    private record Reached(int node, int arc, double cost) {}

    /**
     * The arcs of the cheapest path that does not use {@code but}; empty where there is none.
     *
     * @param most how many counts that are still told to try at a node, those that lead to the end apart
     */
    private int[] path(int start, int end, int but, int most) {
        boolean forward = arcs[start].length <= arcs[end].length;
        int root = forward ? start : end;
        int goal = forward ? end : start;
        search++;
        closure.size = 0;
        by[root] = -1;
        if (isReachedFreely(root, goal, but, forward)) {
            return traced(root, goal, forward);
        }
        if (most == 0) {
            return NO_PATH;
        }
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::cost)
                .thenComparingInt(Reached::node)
                .thenComparingInt(Reached::arc));
        addTold(goal, but, forward, most, 0, open);
        while (!open.isEmpty()) {
            Reached next = open.remove();
            if (seen[next.node()] == search) {
                continue;
            }
            by[next.node()] = next.arc();
            closure.size = 0;
            if (next.node() == goal || isReachedFreely(next.node(), goal, but, forward)) {
                return traced(root, goal, forward);
            }
            addTold(goal, but, forward, most, next.cost(), open);
        }
        return NO_PATH;
    }

    /** Goes on from a node along what costs nothing until it comes to the goal, and notes the nodes it has seen on its way. */
    private boolean isReachedFreely(int root, int goal, int but, boolean forward) {
        int depth = 0;
        seen[root] = search;
        closure.add(root);
        stack[0] = root;
        place[0] = 0;
        int straight = lastFree(root, goal, but, forward);
        if (straight >= 0) {
            by[goal] = straight;
            return true;
        }
        while (depth >= 0) {
            int node = stack[depth];
            int arc = freeAt(node, place[depth]++, but, forward);
            if (arc == NONE_LEFT) {
                depth--;
            } else if (arc != NOT_USABLE) {
                int reached = other(arc, node);
                if (reached == goal) {
                    by[goal] = arc;
                    rememberWay(depth, forward);
                    return true;
                }
                if (seen[reached] != search) {
                    seen[reached] = search;
                    by[reached] = arc;
                    closure.add(reached);
                    depth++;
                    stack[depth] = reached;
                    place[depth] = 0;
                    int last = lastFree(reached, goal, but, forward);
                    if (last >= 0) {
                        by[goal] = last;
                        place[depth] = 1;
                        rememberWay(depth, forward);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static final int[] NO_PATH = {};
    private static final int NONE_LEFT = -1;
    private static final int NOT_USABLE = -2;

    /** The arc of a number among those that cost nothing at a node: those that rise, those that can fall, and those that were moved just now. */
    private int freeAt(int node, int number, int but, boolean forward) {
        Numbers rising = (forward ? from : into)[node].all;
        Numbers falling = (forward ? into : from)[node].falling;
        int left = number;
        int arc;
        if (left < rising.size) {
            arc = rising.held[left];
        } else if ((left -= rising.size) < falling.size) {
            arc = falling.held[left];
        } else if ((left -= falling.size) < touched.size) {
            arc = touched.held[left];
            if (tail[arc] != node && head[arc] != node) {
                return NOT_USABLE;
            }
        } else {
            return NONE_LEFT;
        }
        return arc != but && isUsable(arc, node, forward) ? arc : NOT_USABLE;
    }

    /** An arc that costs nothing from a node of few counts straight to the goal, so that no longer way is taken; −1 where there is none. */
    private int lastFree(int node, int goal, int but, boolean forward) {
        if (arcs[node].length <= FEW) {
            for (int arc : arcs[node]) {
                if (other(arc, node) == goal
                        && arc != but
                        && (free.get(arc) || moved[arc] != 0)
                        && isUsable(arc, node, forward)) {
                    return arc;
                }
            }
        }
        return -1;
    }

    /** What led from each node of the way to the next is tried first the next time. */
    private void rememberWay(int depth, boolean forward) {
        for (int d = 0; d <= depth; d++) {
            tryFirst(stack[d], place[d] - 1, forward);
        }
    }

    private void tryFirst(int node, int number, boolean forward) {
        Numbers rising = (forward ? from : into)[node].all;
        if (number < rising.size) {
            rising.bringForward(number);
        } else {
            (forward ? into : from)[node].falling.bringForward(number - rising.size);
        }
    }

    /** True if a path may go along an arc at a node: one against its direction lets the count fall. */
    private boolean isUsable(int arc, int node, boolean forward) {
        return (tail[arc] == node) == forward || room[arc] + moved[arc] > 0;
    }

    private void addTold(int goal, int but, boolean forward, int most, double cost, PriorityQueue<Reached> open) {
        for (int c = 0; c < closure.size; c++) {
            addTold(closure.held[c], goal, but, forward, most, cost, open);
        }
    }

    /** Where one comes from a node along counts that are still told. */
    private void addTold(
            int node, int goal, int but, boolean forward, int most, double cost, PriorityQueue<Reached> open) {
        int tried = 0;
        for (int arc : arcs[node]) {
            if (tried == most) {
                break;
            }
            if (arc != but && !free.get(arc) && isUsable(arc, node, forward)) {
                open.add(new Reached(other(arc, node), arc, cost + loss[arc]));
                tried++;
            }
        }
        int nearer = arcs[node].length <= arcs[goal].length ? node : goal;
        if (tried == most && arcs[nearer].length <= FEW) {
            for (int arc : arcs[nearer]) {
                if (arc != but
                        && other(arc, nearer) == (nearer == node ? goal : node)
                        && isUsable(arc, node, forward)) {
                    open.add(new Reached(goal, arc, cost + loss[arc]));
                }
            }
        }
    }

    /** The arcs by which the goal was reached, in the order in which the path goes. */
    private int[] traced(int root, int goal, boolean forward) {
        Numbers path = new Numbers();
        for (int node = goal; node != root; node = other(by[node], node)) {
            path.add(by[node]);
        }
        int[] arcs = Arrays.copyOf(path.held, path.size);
        if (forward) {
            for (int k = 0; k < arcs.length / 2; k++) {
                int last = arcs[arcs.length - 1 - k];
                arcs[arcs.length - 1 - k] = arcs[k];
                arcs[k] = last;
            }
        }
        return arcs;
    }
}
