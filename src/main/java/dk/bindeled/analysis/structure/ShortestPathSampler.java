package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import java.util.random.RandomGenerator;

/**
 * One thread's part of sampling betweenness: draws two distinct nodes, then one of the shortest paths between them, and counts its inner nodes.
 *
 * <p>Every ordered pair is as likely, and every shortest path of a pair is as likely; a pair without a path, or whose nodes are adjacent, has
 * no inner nodes and is a sample all the same.
 *
 * <p>Method: breadth-first search from both ends, always growing the side whose outermost nodes have fewer arcs (balanced bidirectional search,
 * Borassi &amp; Natale 2019). Until the sides meet their nodes are disjoint, so each shortest path has exactly one edge from the outermost
 * nodes of one side to those of the other: such an edge is drawn with a chance in proportion to the paths through it, and from its ends the
 * path goes back to the roots through predecessors drawn in the same way.
 *
 * <p>Path counts are doubles and matter only beside others of the same level, so a level whose counts grow out of bounds is scaled down.
 *
 * <p>Cost of a sample: O(n + m), in small worlds about the square root of that. 32 bytes per node.
 */
final class ShortestPathSampler {

    private static final double MANY = 1e100;

    private final Adjacency graph;
    private final Components components;
    private final int[]
            place; // steps from the side's root and one more, negative on the target's side; 0 where nobody has been
    private final double[] paths; // shortest paths from the side's root, in units of the level
    private final double[] met; // of the k-th outermost node: paths through it and those before it
    private final int[] counts;
    private final Side source;
    private final Side target;
    private int lastMeeting = -1; // position of the last outermost node that met the other side, -1 as long as none has

    ShortestPathSampler(Adjacency graph, Components components) {
        int n = graph.size();
        this.graph = graph;
        this.components = components;
        this.place = new int[n];
        this.paths = new double[n];
        this.met = new double[n];
        this.counts = new int[n];
        this.source = new Side(1, new int[n]);
        this.target = new Side(-1, new int[n]);
    }

    /** Draws one path, in a graph of at least two nodes. */
    void sample(RandomGenerator random) {
        int n = graph.size();
        int s = Seeds.below(random, n);
        int other = Seeds.below(random, n - 1);
        int t = other < s ? other : other + 1;
        if (components.of(s) != components.of(t)) {
            return;
        }
        begin(source, s);
        begin(target, t);
        Side grown;
        Side facing;
        lastMeeting = -1;
        do {
            grown = source.work <= target.work ? source : target;
            facing = grown == source ? target : source;
            grow(grown);
        } while (lastMeeting < 0);
        int near = meeting(grown, random);
        int far = across(near, facing, random);
        countBack(near, random);
        countBack(far, random);
        forget(source);
        forget(target);
    }

    /** Adds how often each node was an inner one to {@code sums}, and starts from 0 again. */
    void moveCountsTo(long[] sums) {
        for (int v = 0; v < counts.length; v++) {
            sums[v] += counts[v];
            counts[v] = 0;
        }
    }

    private void begin(Side side, int root) {
        side.order[0] = root;
        side.first = 0;
        side.end = 1;
        side.work = graph.degree(root);
        place[root] = side.sign;
        paths[root] = 1;
    }

    private void forget(Side side) {
        for (int k = 0; k < side.end; k++) {
            place[side.order[k]] = 0;
        }
    }

    /** Goes one step out from a side's outermost nodes. Where they meet the other side they stay the outermost. */
    private void grow(Side side) {
        int sign = side.sign;
        int next = place[side.order[side.first]] + sign;
        int tail = side.end;
        long work = 0;
        double sum = 0;
        double most = 0;
        for (int k = side.first; k < side.end; k++) {
            int u = side.order[k];
            double through = paths[u];
            double beyond = 0;
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                int known = place[v];
                if (known == next) {
                    paths[v] += through;
                    most = Math.max(most, paths[v]);
                } else if (known * sign < 0) {
                    lastMeeting = k;
                    beyond += paths[v];
                } else if (known == 0 && lastMeeting < 0) {
                    place[v] = next;
                    paths[v] = through;
                    most = Math.max(most, through);
                    work += graph.degree(v);
                    side.order[tail++] = v;
                }
            }
            sum += through * beyond;
            met[k] = sum;
        }
        if (lastMeeting >= 0) {
            side.outermost = side.end; // what was begun beyond is not needed
            side.end = tail;
            return;
        }
        side.first = side.end;
        side.end = tail;
        side.work = work;
        if (most > MANY) {
            for (int k = side.first; k < tail; k++) {
                paths[side.order[k]] /= MANY;
            }
        }
    }

    /** Draws an outermost node of the side that was grown last, by the paths through it. */
    private int meeting(Side side, RandomGenerator random) {
        double drawn = random.nextDouble() * met[side.outermost - 1];
        int k = side.first;
        while (k < lastMeeting && met[k] <= drawn) {
            k++;
        }
        return side.order[k];
    }

    /** Draws a neighbour of {@code v} on the other side, by the paths through it. */
    private int across(int v, Side facing, RandomGenerator random) {
        return neighbourAt(place[facing.order[facing.first]], v, random);
    }

    /** Counts {@code v} and the nodes on a path drawn from it back to the root of its side, the root left out. */
    private void countBack(int v, RandomGenerator random) {
        int at = v;
        while (Math.abs(place[at]) > 1) {
            counts[at]++;
            at = neighbourAt(place[at] - Integer.signum(place[at]), at, random);
        }
    }

    /** Draws a neighbour of {@code v} among those at {@code wanted}, by their paths. */
    private int neighbourAt(int wanted, int v, RandomGenerator random) {
        double sum = 0;
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            int u = graph.neighbour(arc);
            sum += place[u] == wanted ? paths[u] : 0;
        }
        double drawn = random.nextDouble() * sum;
        double passed = 0;
        int found = -1;
        for (int arc = graph.start(v); arc < graph.end(v) && (found < 0 || passed <= drawn); arc++) {
            int u = graph.neighbour(arc);
            if (place[u] == wanted) {
                passed += paths[u];
                found = u;
            }
        }
        return found;
    }

    /** One end's side of the search: nodes in the order they were found, the outermost ones last. */
    private static final class Side {

        private final int sign;
        private final int[] order;
        private int first = 0; // the outermost nodes start here
        private int outermost = 0; // and end before this, once the sides have met
        private int end = 0;
        private long work = 0; // arcs of the outermost nodes

        private Side(int sign, int[] order) {
            this.sign = sign;
            this.order = order;
        }
    }
}
