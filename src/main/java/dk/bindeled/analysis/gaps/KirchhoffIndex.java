package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.structure.Components;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How well a network holds together by all its ways at once, and what a new tie adds.
 *
 * <p>What it measures: the Kirchhoff index is the sum of the resistances between all pairs of nodes when every edge is a wire of resistance 1: small
 * where many short ways run side by side, large where everything hangs by a thread. A new edge always lowers it.
 *
 * <p>Formulas: Kf = Σ_{i&lt;j} R_ij = n tr L⁺, L⁺ the pseudo-inverse of the graph's Laplacian L. With b = e_u − e_v, a new edge u-v changes it by
 * −n ‖L⁺b‖²/(1 + bᵀL⁺b).
 *
 * <p>Convention: only within a connected graph of at least two nodes, since otherwise some resistance is infinite ("no route"); and of at most
 * {@value #MOST_NODES} nodes ("too large").
 *
 * <p>Method: L⁺ = (L + J/n)⁻¹ − J/n, J all ones; the inverse of the positive definite L + J/n by sweeping every pivot, on the lower half only.
 *
 * <p>Sources: D. J. Klein and M. Randić, Resistance distance, Journal of Mathematical Chemistry 12 (1993) 81-95, doi:10.1007/BF01164627; A. Ghosh,
 * S. Boyd and A. Saberi, Minimizing effective resistance of a graph, SIAM Review 50 (2008) 37-66, doi:10.1137/050645452; the edge added by J. Sherman
 * and W. J. Morrison, Annals of Mathematical Statistics 21 (1950) 124-127, doi:10.1214/aoms/1177729893; J. H. Goodnight, A tutorial on the SWEEP
 * operator, The American Statistician 33 (1979) 149-158, doi:10.1080/00031305.1979.10482685.
 *
 * <p>Cost: n³/2 multiplications once, then O(n) for each tie: seconds at the limit; 4 n² bytes. Deterministic, one thread. Can be cancelled.
 *
 * <p>How not to read it: persons are no wires. It is for comparing ties within one network, not networks of different size.
 */
public final class KirchhoffIndex {

    /** The most nodes of a graph for which it is computed. */
    public static final int MOST_NODES = 3_000;

    private final Adjacency graph;
    private final @Nullable Reason reason;
    private final double[][] inverse; // of L + J/n: row i holds the columns 0…i; none where there is a reason

    private KirchhoffIndex(Adjacency graph, Progress progress) {
        this.graph = graph;
        this.reason = reason(graph);
        this.inverse = reason == null ? laplacian(graph) : new double[0][];
        double[] column = new double[inverse.length];
        for (int pivot = 0; pivot < inverse.length; pivot++) {
            progress.stopIfCancelled();
            sweep(pivot, column);
            progress.report((pivot + 1.0) / inverse.length, "kirchhoff-index");
        }
        for (double[] row : inverse) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
    }

    /** The Kirchhoff index of {@code graph}. */
    public static KirchhoffIndex of(Adjacency graph, Progress progress) {
        return new KirchhoffIndex(graph, progress);
    }

    /** The index of the graph as it is; n is the number of nodes. */
    public Figure total() {
        if (reason != null) {
            return Figure.missing(reason, graph.size());
        }
        double trace = 0;
        for (int i = 0; i < inverse.length; i++) {
            trace += inverse[i][i];
        }
        return Figure.of(graph.size() * (trace - 1), graph.size());
    }

    /**
     * By how much the new tie {@code u}-{@code v} would change the index, always less than 0; n is the number of nodes.
     *
     * @throws IllegalArgumentException if the tie exists already, or would join a node to itself
     */
    public Figure change(int u, int v) {
        if (u == v || graph.adjacent(u, v)) {
            throw new IllegalArgumentException("No new tie: " + u + " and " + v + " are " + (u == v ? "one" : "tied"));
        }
        if (reason != null) {
            return Figure.missing(reason, graph.size());
        }
        double squares = 0;
        for (int i = 0; i < inverse.length; i++) {
            double potential = entry(i, u) - entry(i, v);
            squares += potential * potential;
        }
        double resistance = entry(u, u) - 2 * entry(u, v) + entry(v, v);
        return Figure.of(-graph.size() * squares / (1 + resistance), graph.size());
    }

    private double entry(int i, int j) {
        return i >= j ? inverse[i][j] : inverse[j][i];
    }

    /** One step towards the negative inverse; {@code column} is scratch space. */
    private void sweep(int pivot, double[] column) {
        double[] own = inverse[pivot];
        double diagonal = own[pivot];
        System.arraycopy(own, 0, column, 0, pivot);
        for (int i = pivot + 1; i < inverse.length; i++) {
            column[i] = inverse[i][pivot];
        }
        for (int i = 0; i < inverse.length; i++) {
            subtract(inverse[i], column[i] / diagonal, column); // the pivot's own row and column are written anew below
        }
        for (int j = 0; j < pivot; j++) {
            own[j] = column[j] / diagonal;
        }
        own[pivot] = -1 / diagonal;
        for (int i = pivot + 1; i < inverse.length; i++) {
            inverse[i][pivot] = column[i] / diagonal;
        }
    }

    private static void subtract(double[] row, double factor, double[] column) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * column[j];
        }
    }

    private static @Nullable Reason reason(Adjacency graph) {
        if (graph.size() > MOST_NODES) {
            return Reason.TOO_LARGE;
        }
        if (graph.size() < 2) {
            return Reason.TOO_FEW;
        }
        return Components.of(graph).count() > 1 ? Reason.NO_ROUTE : null;
    }

    /** L + J/n, the lower half. */
    private static double[][] laplacian(Adjacency graph) {
        int n = graph.size();
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                rows[i][j] = 1.0 / n;
            }
            rows[i][i] = graph.degree(i) + 1.0 / n;
            for (int arc = graph.start(i); arc < graph.end(i) && graph.neighbour(arc) < i; arc++) {
                rows[i][graph.neighbour(arc)] -= 1;
            }
        }
        return rows;
    }
}
