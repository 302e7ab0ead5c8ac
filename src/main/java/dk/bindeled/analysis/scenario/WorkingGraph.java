package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A simple undirected graph that can be changed. Rows are those of an {@link Adjacency} until they are touched, so a change costs its two rows only. */
final class WorkingGraph {

    private static final int[] NOBODY = {};

    private final Adjacency base;
    private int[] @Nullable [] rows;
    private int size;
    private int edges;

    WorkingGraph(Adjacency base) {
        this.base = base;
        this.size = base.size();
        this.edges = base.edgeCount();
        this.rows = new int[size][];
    }

    /** Number of places for nodes, also of those who are not there. */
    int size() {
        return size;
    }

    /** Number of edges. */
    int edgeCount() {
        return edges;
    }

    /** One place more, without edges; returns its number. */
    int add() {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size + 1);
        }
        rows[size] = NOBODY;
        return size++;
    }

    /** The neighbours of {@code v}, sorted; not to be written to. It stays as it is when the graph is changed. */
    int[] row(int v) {
        int[] row = rows[v];
        if (row == null) {
            row = base.neighbours(v);
            rows[v] = row;
        }
        return row;
    }

    int degree(int v) {
        int[] row = rows[v];
        return row == null ? base.degree(v) : row.length;
    }

    boolean adjacent(int u, int v) {
        return degree(u) <= degree(v) ? Arrays.binarySearch(row(u), v) >= 0 : Arrays.binarySearch(row(v), u) >= 0;
    }

    /** Joins two nodes that are not joined. */
    void join(int u, int v) {
        rows[u] = SortedRow.with(row(u), v);
        rows[v] = SortedRow.with(row(v), u);
        edges++;
    }

    /** Parts two nodes that are joined. */
    void part(int u, int v) {
        rows[u] = SortedRow.without(row(u), v);
        rows[v] = SortedRow.without(row(v), u);
        edges--;
    }
}
