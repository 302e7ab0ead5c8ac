package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;

/**
 * How many cycles of four edges a graph has.
 *
 * <p>What it measures: four nodes joined in a ring, whether or not those opposite each other are joined too; in a graph of persons and
 * associations, two persons who meet in two associations.
 *
 * <p>Method: every cycle is counted at the corner of highest degree (ties by number): k ways of two edges from there to one and the same
 * opposite corner, over corners that are lower too, make k(k−1)/2 cycles.
 *
 * <p>Source: N. Chiba and T. Nishizeki, Arboricity and subgraph listing algorithms, SIAM Journal on Computing 14 (1985) 210-223,
 * doi:10.1137/0214017.
 *
 * <p>Cost: O(Σ over edges of the smaller degree), at most O(m √m) time, 12 bytes per node. Deterministic, exact.
 */
public final class FourCycles {

    private FourCycles() {}

    /** Number of cycles of four edges in {@code graph}. */
    public static long count(Adjacency graph) {
        int n = graph.size();
        long cycles = 0;
        int[] ways = new int[n];
        int[] reached = new int[n];
        for (int top = 0; top < n; top++) {
            int count = 0;
            for (int arc = graph.start(top); arc < graph.end(top); arc++) {
                int middle = graph.neighbour(arc);
                if (!below(graph, middle, top)) {
                    continue;
                }
                for (int next = graph.start(middle); next < graph.end(middle); next++) {
                    int opposite = graph.neighbour(next);
                    if (below(graph, opposite, top)) {
                        if (ways[opposite] == 0) {
                            reached[count++] = opposite;
                        }
                        cycles += ways[opposite]++;
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                ways[reached[k]] = 0;
            }
        }
        return cycles;
    }

    private static boolean below(Adjacency graph, int v, int top) {
        int d = graph.degree(v);
        int highest = graph.degree(top);
        return d < highest || (d == highest && v < top);
    }
}
