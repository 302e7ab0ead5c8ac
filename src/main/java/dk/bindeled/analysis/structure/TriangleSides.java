package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which edges are a side of some triangle.
 *
 * <p>What it measures: whether the ends of an edge have a neighbour in common, of those that count; the ground of support and of local bridges.
 *
 * <p>Method: the neighbours of the end of larger degree are marked, and those of the other end looked through until one is marked. Other than
 * {@link Triangles}, which goes on to every triangle, the search ends at the first: where everyone knows everyone, that is at once, however
 * many triangles there are.
 *
 * <p>Source: the bound on the cost is that of N. Chiba and T. Nishizeki, Arboricity and subgraph listing algorithms, SIAM Journal on Computing 14
 * (1985) 210-223, doi:10.1137/0214017.
 *
 * <p>Cost: O(m √m) time, 1 byte per arc and 4 per node. Deterministic.
 */
public final class TriangleSides {

    /** Whether three nodes that are all joined to each other count as a triangle, in whatever order they come. */
    @FunctionalInterface
    public interface Corners {
        /** True if {@code u}, {@code v} and {@code w} count. */
        boolean count(int u, int v, int w);
    }

    private TriangleSides() {}

    /** By edge number, the arc in the row of the edge's smaller end, whether it is a side of a triangle; false at all other arcs. */
    public static boolean[] of(Adjacency graph) {
        return of(graph, arc -> true, (u, v, w) -> true);
    }

    /**
     * The sides of the triangles of which every edge is kept and the corners count.
     *
     * @param kept asked of arcs, the same of both arcs of an edge
     * @param corners asked of three nodes, any number of times
     */
    public static boolean[] of(Adjacency graph, IntPredicate kept, Corners corners) {
        boolean[] sides = new boolean[graph.arcCount()];
        int[] markedBy = new int[graph.size()];
        Arrays.fill(markedBy, -1);
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                if (kept.test(arc)) {
                    markedBy[graph.neighbour(arc)] = u;
                }
            }
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                if (CommonNeighbours.isSmaller(graph, v, u)
                        && kept.test(arc)
                        && meet(graph, kept, corners, markedBy, u, v)) {
                    sides[u < v ? arc : graph.arc(v, u)] = true;
                }
            }
        }
        return sides;
    }

    /** Whether {@code v} has a neighbour that {@code u} has marked. */
    private static boolean meet(Adjacency graph, IntPredicate kept, Corners corners, int[] markedBy, int u, int v) {
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            int w = graph.neighbour(arc);
            if (markedBy[w] == u && kept.test(arc) && corners.count(u, v, w)) {
                return true;
            }
        }
        return false;
    }
}
