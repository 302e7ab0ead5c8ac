package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The triangles of a graph, each given once.
 *
 * <p>What it measures: three nodes that are all joined to each other; the ground of brokerage. Where it is enough to know
 * how many triangles there are over an edge, {@link CommonNeighbours} finds them with several threads.
 *
 * <p>Method: every edge is turned from its end of smaller degree to that of larger degree (ties by number), so that no node has more than √(2m)
 * edges going out; for each node its out-neighbours are marked and the out-neighbours of those are looked up among the marks.
 *
 * <p>Source: T. Schank and D. Wagner, Finding, counting and listing all triangles in large graphs, WEA 2005, doi:10.1007/11427186_54; the
 * bound on the degrees: N. Chiba and T. Nishizeki, Arboricity and subgraph listing algorithms, SIAM Journal on Computing 14 (1985) 210-223,
 * doi:10.1137/0214017.
 *
 * <p>Cost: O(m √m) time, 16 bytes per edge and 8 per node. Triangles come in an order that depends on degrees and numbers only.
 */
public final class Triangles {

    /** What is done with a triangle. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Called once for each triangle.
         *
         * @param u first corner
         * @param v second corner
         * @param w third corner
         * @param uv number of the edge u-v, the arc in the row of its smaller end
         * @param uw number of the edge u-w
         * @param vw number of the edge v-w
         */
        void triangle(int u, int v, int w, int uv, int uw, int vw);
    }

    private final int size;
    private final int[] nodeAt;
    private final int[] offsets;
    private final int[] heads;
    private final int[] edges;

    private Triangles(int size, int[] nodeAt, int[] offsets, int[] heads, int[] edges) {
        this.size = size;
        this.nodeAt = nodeAt;
        this.offsets = offsets;
        this.heads = heads;
        this.edges = edges;
    }

    /** The triangles of {@code graph}. */
    public static Triangles of(Adjacency graph) {
        return of(graph, edge -> true);
    }

    /**
     * The triangles of which every edge is kept.
     *
     * @param kept asked once for each edge number
     */
    public static Triangles of(Adjacency graph, IntPredicate kept) {
        int n = graph.size();
        int[] nodeAt = byDegree(graph);
        int[] rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[nodeAt[r]] = r;
        }
        int[] next = new int[n + 1];
        for (int u = 0; u < n; u++) {
            for (int arc = firstUp(graph, u); arc < graph.end(u); arc++) {
                if (kept.test(arc)) {
                    next[Math.min(rank[u], rank[graph.neighbour(arc)]) + 1]++;
                }
            }
        }
        for (int r = 0; r < n; r++) {
            next[r + 1] += next[r];
        }
        int[] offsets = next.clone();
        int[] heads = new int[offsets[n]];
        int[] edges = new int[offsets[n]];
        for (int u = 0; u < n; u++) {
            for (int arc = firstUp(graph, u); arc < graph.end(u); arc++) {
                if (kept.test(arc)) {
                    int a = rank[u];
                    int b = rank[graph.neighbour(arc)];
                    int place = next[Math.min(a, b)]++;
                    heads[place] = Math.max(a, b);
                    edges[place] = arc;
                }
            }
        }
        return new Triangles(n, nodeAt, offsets, heads, edges);
    }

    /** Gives every triangle once. */
    public void forEach(Visitor visitor) {
        int[] markedBy = new int[size];
        Arrays.fill(markedBy, -1);
        for (int u = 0; u < size; u++) {
            int from = offsets[u];
            int to = offsets[u + 1];
            if (to - from < 2) {
                continue;
            }
            for (int a = from; a < to; a++) {
                markedBy[heads[a]] = a;
            }
            for (int a = from; a < to; a++) {
                int v = heads[a];
                for (int b = offsets[v]; b < offsets[v + 1]; b++) {
                    int c = markedBy[heads[b]];
                    if (c >= from) {
                        visitor.triangle(nodeAt[u], nodeAt[v], nodeAt[heads[b]], edges[a], edges[c], edges[b]);
                    }
                }
            }
        }
    }

    /** The nodes by degree, then by number: a counting sort. */
    private static int[] byDegree(Adjacency graph) {
        int n = graph.size();
        int most = 0;
        for (int v = 0; v < n; v++) {
            most = Math.max(most, graph.degree(v));
        }
        int[] next = new int[most + 2];
        for (int v = 0; v < n; v++) {
            next[graph.degree(v) + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            next[d + 1] += next[d];
        }
        int[] sorted = new int[n];
        for (int v = 0; v < n; v++) {
            sorted[next[graph.degree(v)]++] = v;
        }
        return sorted;
    }

    /** First arc of {@code u} that leads to a larger node: those from there on carry their edges' numbers. */
    static int firstUp(Adjacency graph, int u) {
        int low = graph.start(u);
        int high = graph.end(u);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.neighbour(middle) > u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
