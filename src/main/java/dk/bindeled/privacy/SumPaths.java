package dk.bindeled.privacy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Ways along which counts can be moved from one sum to another, each the one that costs the reader least (Dijkstra 1959, DOI 10.1007/BF01386390).
 *
 * <p>What is withheld anyway costs nothing, and among that any path will do. So it is searched depth first, from the sum of fewer counts, and the
 * search ends where it arrives: of the many ways between two sums of very many counts, as the ties of each form between all areas, the first is taken.
 *
 * <p>Deterministic. Cost: O(sums + counts) a path at worst where what is withheld suffices, O(sums · {@code most} · log) more where it does not.
 * Not for use by several threads at once.
 */
final class SumPaths {

    /** Two sums of which one has so many counts at most are looked through for those that stand in both. */
    private static final int FEW = 64;

    private static final int[] NO_PATH = {};
    private static final int NONE_LEFT = -1;
    private static final int NOT_USABLE = -2;

    private final SumNetwork network;
    private final MovedCounts moved;

    private final BitSet free = new BitSet();
    private final Free[] from;
    private final Free[] into;

    /** Nodes that were reached at no further cost. */
    private final NumberList closure = new NumberList();

    private final int[] seen;
    private final int[] by;
    private final int[] stack;
    private final int[] place;
    private int search;

    SumPaths(SumNetwork network, MovedCounts moved) {
        this.network = network;
        this.moved = moved;
        int nodes = network.nodes();
        this.from = new Free[nodes];
        this.into = new Free[nodes];
        for (int node = 0; node < nodes; node++) {
            from[node] = new Free();
            into[node] = new Free();
        }
        this.seen = new int[nodes];
        this.by = new int[nodes];
        this.stack = new int[nodes];
        this.place = new int[nodes];
    }

    /** Counts at one side of a sum that cost nothing: all of them, and those of them that can fall. */
    private static final class Free {

        private final NumberList all = new NumberList();
        private final NumberList falling = new NumberList();

        void add(int count, boolean canFall) {
            all.add(count);
            if (canFall) {
                falling.add(count);
            }
        }
    }

    /** From now on these counts cost nothing, for they are withheld; those that come first are tried first. */
    void withhold(Iterable<Integer> withheld) {
        for (int k : withheld) {
            if (!network.isLoop(k) && !free.get(k)) {
                free.set(k);
                from[network.tail(k)].add(k, network.room(k) > 0);
                into[network.head(k)].add(k, network.room(k) > 0);
            }
        }
    }

    private record Reached(int node, int arc, double cost) {}

    /**
     * The arcs of the cheapest path that does not use {@code but}; empty where there is none.
     *
     * @param most how many counts that are still told to try at a node, those that lead to the end apart
     */
    int[] path(int start, int end, int but, int most) {
        boolean forward = network.arcsOf(start).length <= network.arcsOf(end).length;
        int root = forward ? start : end;
        int goal = forward ? end : start;
        search++;
        closure.clear();
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
            closure.clear();
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
                int reached = network.other(arc, node);
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

    /** The arc of a number among those that cost nothing at a node: those that rise, those that can fall, and those that were moved just now. */
    private int freeAt(int node, int number, int but, boolean forward) {
        NumberList rising = (forward ? from : into)[node].all;
        NumberList falling = (forward ? into : from)[node].falling;
        int left = number;
        int arc;
        if (left < rising.size()) {
            arc = rising.at(left);
        } else if ((left -= rising.size()) < falling.size()) {
            arc = falling.at(left);
        } else if ((left -= falling.size()) < moved.touched().size()) {
            arc = moved.touched().at(left);
            if (network.tail(arc) != node && network.head(arc) != node) {
                return NOT_USABLE;
            }
        } else {
            return NONE_LEFT;
        }
        return arc != but && isUsable(arc, node, forward) ? arc : NOT_USABLE;
    }

    /** An arc that costs nothing from a node of few counts straight to the goal, so that no longer way is taken; −1 where there is none. */
    private int lastFree(int node, int goal, int but, boolean forward) {
        if (network.arcsOf(node).length <= FEW) {
            for (int arc : network.arcsOf(node)) {
                if (network.other(arc, node) == goal
                        && arc != but
                        && (free.get(arc) || moved.hasMoved(arc))
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
        NumberList rising = (forward ? from : into)[node].all;
        if (number < rising.size()) {
            rising.bringForward(number);
        } else {
            (forward ? into : from)[node].falling.bringForward(number - rising.size());
        }
    }

    /** True if a path may go along an arc at a node: one against its direction lets the count fall. */
    private boolean isUsable(int arc, int node, boolean forward) {
        return (network.tail(arc) == node) == forward || moved.room(arc) > 0;
    }

    private void addTold(int goal, int but, boolean forward, int most, double cost, PriorityQueue<Reached> open) {
        for (int c = 0; c < closure.size(); c++) {
            addTold(closure.at(c), goal, but, forward, most, cost, open);
        }
    }

    /** Where one comes from a node along counts that are still told. */
    private void addTold(
            int node, int goal, int but, boolean forward, int most, double cost, PriorityQueue<Reached> open) {
        int tried = 0;
        for (int arc : network.arcsOf(node)) {
            if (tried == most) {
                break;
            }
            if (arc != but && !free.get(arc) && isUsable(arc, node, forward)) {
                open.add(new Reached(network.other(arc, node), arc, cost + network.loss(arc)));
                tried++;
            }
        }
        int nearer = network.arcsOf(node).length <= network.arcsOf(goal).length ? node : goal;
        if (tried == most && network.arcsOf(nearer).length <= FEW) {
            for (int arc : network.arcsOf(nearer)) {
                if (arc != but
                        && network.other(arc, nearer) == (nearer == node ? goal : node)
                        && isUsable(arc, node, forward)) {
                    open.add(new Reached(goal, arc, cost + network.loss(arc)));
                }
            }
        }
    }

    /** The arcs by which the goal was reached, in the order in which the path goes. */
    private int[] traced(int root, int goal, boolean forward) {
        NumberList path = new NumberList();
        for (int node = goal; node != root; node = network.other(by[node], node)) {
            path.add(by[node]);
        }
        int[] arcs = path.toArray();
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
