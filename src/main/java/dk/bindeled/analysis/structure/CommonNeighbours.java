package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import org.jspecify.annotations.Nullable;

/**
 * Who the two ends of an edge have in common, edge after edge.
 *
 * <p>What it measures: the third corners of the triangles over an edge; the ground of clustering and of structural holes.
 *
 * <p>Method: the neighbours of the edge's larger end are marked, and those of the other looked up among the marks, so that an edge costs the
 * smaller of the two degrees. Without a branch in the innermost loop: whether a neighbour is marked is what no processor guesses. Every edge is
 * looked at by itself, so that several threads share the edges, each with an object of its own.
 *
 * <p>Source: the bound on the cost is that of N. Chiba and T. Nishizeki, Arboricity and subgraph listing algorithms, SIAM Journal on Computing 14
 * (1985) 210-223, doi:10.1137/0214017.
 *
 * <p>Cost: O(m √m) time for all edges, 4 bytes per node; of a dense graph, where that is many, O(m n/64) by {@link DenseRows}. Deterministic. Not to be shared between threads.
 */
public final class CommonNeighbours {

    private static final int ARCS_PER_PART = 1 << 15;
    private static final int MOST_PARTS = 256;

    private final Adjacency graph;
    private final int[] markedBy; // 1 + the node whose neighbour it was last marked as
    private final int[] found;
    private final @Nullable DenseRows dense; // in place of marks, where there are so many edges that it is quicker
    private int marked; // 1 + the node whose neighbours are marked now
    private int count;
    private int other;

    /** Those in {@code graph}. */
    public CommonNeighbours(Adjacency graph) {
        this.graph = graph;
        this.markedBy = new int[graph.size()];
        int most = 0;
        for (int v = 0; v < graph.size(); v++) {
            most = Math.max(most, graph.degree(v));
        }
        this.found = new int[most + 1];
        this.dense = DenseRows.pays(graph) ? new DenseRows(graph) : null;
    }

    /** Into how many parts the edges of {@code graph} are cut where several threads share them: one where that is not worth a thread. */
    public static int parts(Adjacency graph) {
        return Math.clamp(graph.arcCount() / ARCS_PER_PART, 1, MOST_PARTS);
    }

    /** First node of part {@code part} of {@link #parts}, whose edges are those to smaller ends; the number of nodes for the part after the last. */
    public static int start(Adjacency graph, int part) {
        int parts = parts(graph);
        if (part == parts) {
            return graph.size();
        }
        // as many arcs to each: those who know many may stand side by side
        int arc = Chunks.start(graph.arcCount(), parts, part);
        return part == 0 || arc == 0 ? 0 : graph.source(arc);
    }

    /** Whether {@code v} is of smaller degree than {@code u}, or of the smaller number with the same: exactly one end of an edge is. */
    public static boolean isSmaller(Adjacency graph, int v, int u) {
        int difference = graph.degree(v) - graph.degree(u);
        return difference < 0 || (difference == 0 && v < u);
    }

    /** Turns to the edges of node {@code u}. */
    public void of(int u) {
        marked = u + 1;
        if (dense != null) {
            return;
        }
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            markedBy[graph.neighbour(arc)] = marked;
        }
    }

    /** Finds the neighbours that {@code v} has in common with the node turned to; returns how many there are. */
    public int with(int v) {
        other = v;
        if (dense != null) {
            return dense.common(marked - 1, v);
        }
        count = 0;
        int end = graph.end(v);
        for (int arc = graph.start(v); arc < end; arc++) {
            int w = graph.neighbour(arc);
            found[count] = w;
            count += ((markedBy[w] ^ marked) - 1) >>> 31; // 1 where they are the same, else 0: neither is negative
        }
        return count;
    }

    /**
     * The sum of the weights of those last found, in an order that depends on the graph only.
     *
     * @param weights by node, the same for every edge of the graph
     */
    public double sum(double... weights) {
        if (dense != null) {
            return dense.sum(marked - 1, other, weights);
        }
        // four sums need not wait for each other
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            a += weights[found[k]];
            b += weights[found[k + 1]];
            c += weights[found[k + 2]];
            d += weights[found[k + 3]];
        }
        for (; k < count; k++) {
            a += weights[found[k]];
        }
        return (a + b) + (c + d);
    }
}
