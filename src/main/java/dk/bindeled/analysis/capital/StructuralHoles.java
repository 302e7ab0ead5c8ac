package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.structure.CommonNeighbours;
import dk.bindeled.analysis.structure.NodeScores;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * The holes between an actor's neighbours.
 *
 * <p>What it measures: how far an actor's neighbours know each other already. Low constraint and high effective size: they do not, and the actor
 * can carry news between them. Hierarchy: whether the constraint comes from one neighbour (1) or from all alike (0).
 *
 * <p>Formula, unweighted, p_ij = 1/d_i: constraint_i = Σ_{j∈N(i)} c_ij, c_ij = (p_ij + Σ_{q≠i,j} p_iq p_qj)², which is
 * (1 + Σ_{q∈N(i)∩N(j)} 1/d_q)²/d_i². Effective size d − 2t/d with t ties among the neighbours; efficiency its ratio to d. Hierarchy
 * Σ_j r_j ln r_j/(d ln d), r_j = c_ij/(constraint_i/d).
 *
 * <p>Convention: neighbours only (no one at two steps); all four are missing for an isolated node, hierarchy with fewer than two neighbours.
 * Constraint may exceed 1 in small dense surroundings.
 *
 * <p>Source: R. S. Burt, Structural Holes: The Social Structure of Competition, Harvard University Press 1992, chapter 2; effective size in this
 * form: S. P. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20 (1997) 35-38.
 *
 * <p>Method: the inner sum is the same for both ends of an edge and is over their {@linkplain CommonNeighbours common neighbours}.
 *
 * <p>Cost: that of {@link CommonNeighbours}; 20 bytes per edge. Deterministic: the same bytes for any number of threads.
 *
 * <p>How not to read it: a position, not a merit; and a person in the middle of a close circle is constrained and may be very well.
 */
public final class StructuralHoles implements VertexScoringAlgorithm<Integer, Double> {

    private final int[] degrees;
    private final double[] constraint;
    private final double[] effectiveSize;
    private final double[] hierarchy;

    private StructuralHoles(Adjacency graph, Chunks chunks, Progress progress) {
        int n = graph.size();
        this.degrees = new int[n];
        this.constraint = new double[n];
        this.effectiveSize = new double[n];
        this.hierarchy = new double[n];
        double[] share = new double[n];
        for (int v = 0; v < n; v++) {
            degrees[v] = graph.degree(v);
            share[v] = 1.0 / Math.max(1, degrees[v]);
        }
        Queue<CommonNeighbours> idle = new ConcurrentLinkedQueue<>();
        List<Ties> found = chunks.compute(CommonNeighbours.parts(graph), progress, "structural-holes", part -> {
            CommonNeighbours free = idle.poll();
            CommonNeighbours common = free == null ? new CommonNeighbours(graph) : free;
            Ties ties = Ties.of(graph, share, common, part);
            idle.add(common);
            return ties;
        });
        long[] common = new long[n];
        found.forEach(ties -> addUp(graph, ties, common));
        for (int v = 0; v < n; v++) {
            finish(v, common[v] / 2); // a triangle is found over both of a corner's ties
        }
    }

    /** The structural holes around every node of {@code graph}, on all processors. */
    public static StructuralHoles of(Adjacency graph) {
        return of(graph, Chunks.onAllProcessors(), Progress.UNWATCHED);
    }

    /**
     * The structural holes around every node of {@code graph}.
     *
     * @param chunks the threads that share the work; they make no difference to any figure
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static StructuralHoles of(Adjacency graph, Chunks chunks, Progress progress) {
        return new StructuralHoles(graph, chunks, progress);
    }

    /** Burt's constraint of node {@code v}, or null where it has no neighbour. */
    public @Nullable Double constraint(int v) {
        return degrees[v] == 0 ? null : constraint[v];
    }

    /** Effective size of the neighbourhood of node {@code v}, 1…degree, or null where it has no neighbour. */
    public @Nullable Double effectiveSize(int v) {
        return degrees[v] == 0 ? null : effectiveSize[v];
    }

    /** Effective size per neighbour of node {@code v}, above 0, at most 1, or null where it has no neighbour. */
    public @Nullable Double efficiency(int v) {
        return degrees[v] == 0 ? null : effectiveSize[v] / degrees[v];
    }

    /** Hierarchy of node {@code v}, 0-1, or null where it has fewer than two neighbours. */
    public @Nullable Double hierarchy(int v) {
        return degrees[v] < 2 ? null : hierarchy[v];
    }

    /** Constraint by node; nodes without a neighbour are absent. */
    @Override
    public Map<Integer, Double> getScores() {
        return new NodeScores<>(degrees.length, this::constraint);
    }

    @Override
    public Double getVertexScore(Integer v) {
        return new NodeScores<>(degrees.length, this::constraint).require(v);
    }

    /** Adds to both ends of each tie c, c ln c and its common neighbours, with c = (1 + indirect)² still without its 1/d². */
    private void addUp(Adjacency graph, Ties ties, long[] common) {
        int k = 0;
        for (int u = ties.from(); u < ties.to(); u++) {
            double sum = 0;
            double weighed = 0;
            long corners = 0;
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                if (CommonNeighbours.isSmaller(graph, v, u)) {
                    sum += ties.squares()[k];
                    weighed += ties.weighed()[k];
                    corners += ties.common()[k];
                    constraint[v] += ties.squares()[k];
                    hierarchy[v] += ties.weighed()[k];
                    common[v] += ties.common()[k];
                    k++;
                }
            }
            constraint[u] += sum;
            hierarchy[u] += weighed;
            common[u] += corners;
        }
    }

    private void finish(int v, long triangles) {
        double d = degrees[v];
        if (d == 0) {
            return;
        }
        effectiveSize[v] = d - 2.0 * triangles / d;
        if (d > 1) {
            // Σ r ln r with r = c d / Σc is (d / Σc) Σ c ln c + d ln(d / Σc); rounding may carry it below its least
            // value 0
            double scale = d / constraint[v];
            double sum = scale * hierarchy[v] + d * Math.log(scale);
            hierarchy[v] = Math.max(0, sum / (d * Math.log(d)));
        }
        constraint[v] /= d * d;
    }

    /**
     * What was found of the ties from the nodes {@code from} to before {@code to} to neighbours of smaller degree, in the order of arcs.
     *
     * @param squares c
     * @param weighed c ln c
     * @param common number of common neighbours
     */
    @SuppressWarnings("ArrayRecordComponent") // from the thread that found it to the one that adds up, never handed out
    private record Ties(int from, int to, double[] squares, double[] weighed, int[] common) {

        static Ties of(Adjacency graph, double[] share, CommonNeighbours neighbours, int part) {
            int from = CommonNeighbours.start(graph, part);
            int to = CommonNeighbours.start(graph, part + 1);
            int count = count(graph, from, to);
            Ties ties = new Ties(from, to, new double[count], new double[count], new int[count]);
            int k = 0;
            for (int u = from; u < to; u++) {
                neighbours.of(u);
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (CommonNeighbours.isSmaller(graph, v, u)) {
                        ties.fill(k++, neighbours.with(v), neighbours, share);
                    }
                }
            }
            return ties;
        }

        private void fill(int k, int count, CommonNeighbours neighbours, double... share) {
            double root = 1 + neighbours.sum(share);
            double square = root * root;
            squares[k] = square;
            weighed[k] = count == 0 ? 0 : square * Math.log(square);
            common[k] = count;
        }

        private static int count(Adjacency graph, int from, int to) {
            int count = 0;
            for (int u = from; u < to; u++) {
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    count += CommonNeighbours.isSmaller(graph, graph.neighbour(arc), u) ? 1 : 0;
                }
            }
            return count;
        }
    }
}
