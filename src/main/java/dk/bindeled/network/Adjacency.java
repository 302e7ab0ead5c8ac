package dk.bindeled.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jgrapht.Graph;

/**
 * An immutable simple undirected graph as compressed sparse rows: the neighbours of node v stand, sorted, at the arcs
 * {@code start(v) <= arc < end(v)}. Every edge has two arcs, one in each end's row; its number is the arc in the row of its smaller end.
 *
 * <p>Nodes are 0…size()-1. Needs 4 bytes per arc and 4 per node. Safe to share between threads.
 */
public final class Adjacency {

    /** Nodes of a graph of which one is among those to be kept, where these are many. */
    private static final int MANY = 64;

    private final int[] offsets;
    private final int[] neighbours;

    private Adjacency(int[] offsets, int[] neighbours) {
        this.offsets = offsets;
        this.neighbours = neighbours;
    }

    /**
     * Builds the graph from edges in any order and direction. Loops and repetitions are dropped.
     *
     * @param size number of nodes
     * @param ends edge k joins ends[2k] and ends[2k+1], each 0…size-1
     * @throws IllegalArgumentException if an end is no node or the array's length is odd
     */
    public static Adjacency ofEdges(int size, int... ends) {
        if (ends.length % 2 != 0) {
            throw new IllegalArgumentException("Edges need two ends each, got " + ends.length + " ends");
        }
        long[] pairs = new long[ends.length / 2];
        int count = 0;
        for (int k = 0; k < ends.length; k += 2) {
            int u = Math.min(ends[k], ends[k + 1]);
            int v = Math.max(ends[k], ends[k + 1]);
            if (u < 0 || v >= size) {
                throw new IllegalArgumentException("Edge " + u + "-" + v + " leaves the nodes 0…" + (size - 1));
            }
            if (u != v) {
                pairs[count++] = ((long) u << 32) | v;
            }
        }
        Arrays.sort(pairs, 0, count);
        int distinct = 0;
        for (int k = 0; k < count; k++) {
            if (k == 0 || pairs[k] != pairs[k - 1]) {
                pairs[distinct++] = pairs[k];
            }
        }
        return ofSortedPairs(size, pairs, distinct);
    }

    /** The graph of these arrays, which nobody keeps: the offsets of the nodes' rows, and the rows one after the other, each sorted. */
    static Adjacency ofRows(int[] offsets, int... neighbours) {
        return new Adjacency(offsets, neighbours);
    }

    /** Builds the graph from {@code count} distinct pairs (u &lt;&lt; 32 | v), u &lt; v, in ascending order. */
    private static Adjacency ofSortedPairs(int size, long[] pairs, int count) {
        int[] offsets = new int[size + 1];
        for (int k = 0; k < count; k++) {
            offsets[(int) (pairs[k] >>> 32) + 1]++;
            offsets[(int) pairs[k] + 1]++;
        }
        for (int v = 0; v < size; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = Arrays.copyOf(offsets, size);
        int[] neighbours = new int[2 * count];
        for (int k = 0; k < count; k++) {
            int u = (int) (pairs[k] >>> 32);
            int v = (int) pairs[k];
            neighbours[next[u]++] = v;
            neighbours[next[v]++] = u;
        }
        return new Adjacency(offsets, neighbours);
    }

    /** Number of nodes. */
    public int size() {
        return offsets.length - 1;
    }

    /** Number of edges. */
    public int edgeCount() {
        return neighbours.length / 2;
    }

    /** Number of arcs, two per edge. */
    public int arcCount() {
        return neighbours.length;
    }

    /** First arc of node {@code v}. */
    public int start(int v) {
        return offsets[v];
    }

    /** One past the last arc of node {@code v}. */
    public int end(int v) {
        return offsets[v + 1];
    }

    /** The neighbour an arc leads to. */
    public int neighbour(int arc) {
        return neighbours[arc];
    }

    /** Number of neighbours of node {@code v}. */
    public int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** The node whose row holds {@code arc}, in O(log size). */
    public int source(int arc) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offsets[middle] <= arc) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The arc from {@code u} to {@code v}, or a negative number where they are not adjacent; O(log degree). */
    public int arc(int u, int v) {
        return Arrays.binarySearch(neighbours, offsets[u], offsets[u + 1], v);
    }

    /** True if {@code u} and {@code v} are joined by an edge. */
    public boolean adjacent(int u, int v) {
        return degree(u) <= degree(v) ? arc(u, v) >= 0 : arc(v, u) >= 0;
    }

    /** The neighbours of {@code v}, sorted, as a new array. */
    public int[] neighbours(int v) {
        return Arrays.copyOfRange(neighbours, offsets[v], offsets[v + 1]);
    }

    /**
     * The graph induced by some nodes, renumbered 0…nodes.length-1 in the order given.
     *
     * @param nodes distinct node numbers in ascending order
     */
    public Adjacency induced(int... nodes) {
        IntUnaryOperator numbers = numbers(nodes);
        int[] inner = new int[nodes.length + 1];
        int arcs = 0;
        for (int node : nodes) {
            for (int a = start(node); a < end(node); a++) {
                arcs += numbers.applyAsInt(neighbours[a]) >= 0 ? 1 : 0;
            }
        }
        int[] ends = new int[arcs];
        int next = 0;
        for (int k = 0; k < nodes.length; k++) {
            for (int a = start(nodes[k]); a < end(nodes[k]); a++) {
                int w = numbers.applyAsInt(neighbours[a]);
                if (w >= 0) {
                    ends[next++] = w;
                }
            }
            inner[k + 1] = next;
        }
        return new Adjacency(inner, ends);
    }

    /** Place of a node among {@code nodes}, or a negative number; of a few nodes by looking it up, for which all others need not be touched. */
    private IntUnaryOperator numbers(int... nodes) {
        if (nodes.length < size() / MANY) {
            return v -> Arrays.binarySearch(nodes, v);
        }
        int[] renumbered = new int[size()];
        Arrays.fill(renumbered, -1);
        for (int k = 0; k < nodes.length; k++) {
            renumbered[nodes[k]] = k;
        }
        return v -> renumbered[v];
    }

    /** This graph as JGraphT sees it, unmodifiable and without copying: vertices are nodes, edges are edge numbers. */
    public Graph<Integer, Integer> graph() {
        return new AdjacencyGraph(this);
    }
}
