package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.NodeScores;
import dk.bindeled.analysis.structure.Triangles;
import dk.bindeled.network.Adjacency;
import java.util.Map;
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
 * <p>Cost: that of {@link Triangles}, since the inner sum is the same for both ends of an edge and grows by each triangle over it; 8 bytes per
 * arc. Deterministic.
 *
 * <p>How not to read it: a position, not a merit; and a person in the middle of a close circle is constrained and may be very well.
 */
public final class StructuralHoles implements VertexScoringAlgorithm<Integer, Double> {

    private final int[] degrees;
    private final double[] constraint;
    private final double[] effectiveSize;
    private final double[] hierarchy;

    private StructuralHoles(Adjacency graph) {
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
        double[] indirect = new double[graph.arcCount()];
        long[] triangles = new long[n];
        Triangles.of(graph).forEach((u, v, w, uv, uw, vw) -> {
            indirect[uv] += share[w];
            indirect[uw] += share[v];
            indirect[vw] += share[u];
            triangles[u]++;
            triangles[v]++;
            triangles[w]++;
        });
        addUp(graph, indirect);
        for (int v = 0; v < n; v++) {
            finish(v, triangles[v]);
        }
    }

    /** The structural holes around every node of {@code graph}. */
    public static StructuralHoles of(Adjacency graph) {
        return new StructuralHoles(graph);
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

    /** Per node Σ c and Σ c ln c, with c = (1 + indirect)² still without its 1/d². */
    private void addUp(Adjacency graph, double[] indirect) {
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                if (u < v) {
                    double root = 1 + indirect[arc];
                    double c = root * root;
                    double weighed = indirect[arc] == 0 ? 0 : c * Math.log(c);
                    constraint[u] += c;
                    constraint[v] += c;
                    hierarchy[u] += weighed;
                    hierarchy[v] += weighed;
                }
            }
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
}
