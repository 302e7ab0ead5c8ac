package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Snapshot;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model of how showing the way spreads over the tie graph, with a probability for each of the two directions of every tie.
 *
 * <p>Models and formulas: D. Kempe, J. Kleinberg and &Eacute;. Tardos, Maximizing the spread of influence through a social network, KDD 2003,
 * 137-146, doi:10.1145/956750.956769. <b>Independent cascade</b>: whoever comes along tries each neighbour once, and succeeds with the
 * probability of the arc that leads there. <b>Weighted cascade</b>: that probability is 1/d of the one who is tried. <b>Linear threshold</b>: every
 * neighbour weighs 1/d, and a person comes along once the weight of those who have reaches a threshold drawn evenly from 0 to 1; which is the
 * same as everyone choosing one neighbour by chance and following him. <b>Three steps</b>: a try must be begun, shown and welcomed, each with a
 * probability of its own; the arc's is their product.
 *
 * <p>Every node has a key worked out of its id, so that the chance a tie is given is the same in two networks that both have it, whatever else
 * differs. Immutable, safe to share between threads. Holds 8 bytes per node and, where arcs differ, 4 per arc.
 */
public final class DiffusionModel {

    private final DiffusionKind kind;
    private final Adjacency graph;
    private final long[] keys;
    /** Probability of each arc, where they differ; else null. */
    private final float @Nullable [] probabilities;
    /** Probability of every arc, where it is one; of no meaning for the others. */
    private final double constant;

    private DiffusionModel(
            DiffusionKind kind, Adjacency graph, long[] keys, float @Nullable [] probabilities, double constant) {
        this.kind = kind;
        this.graph = graph;
        this.keys = keys;
        this.probabilities = probabilities;
        this.constant = constant;
    }

    /**
     * The independent cascade with one probability for all.
     *
     * @param p probability of each try, 0-1
     * @throws IllegalArgumentException if it is no probability
     */
    public static DiffusionModel independentCascade(Snapshot snapshot, double p) {
        return new DiffusionModel(
                DiffusionKind.INDEPENDENT_CASCADE, snapshot.adjacency(), keys(snapshot), null, checked(p));
    }

    /**
     * The independent cascade with a probability for each arc.
     *
     * @param p probability of each arc, from the node whose row holds it to its neighbour, 0-1; asked once
     * @throws IllegalArgumentException if one is no probability
     */
    public static DiffusionModel independentCascade(Snapshot snapshot, IntToDoubleFunction p) {
        float[] each = new float[snapshot.adjacency().arcCount()];
        for (int arc = 0; arc < each.length; arc++) {
            each[arc] = (float) checked(p.applyAsDouble(arc));
        }
        return new DiffusionModel(
                DiffusionKind.INDEPENDENT_CASCADE, snapshot.adjacency(), keys(snapshot), each, Double.NaN);
    }

    /** The weighted cascade. */
    public static DiffusionModel weightedCascade(Snapshot snapshot) {
        return new DiffusionModel(
                DiffusionKind.WEIGHTED_CASCADE, snapshot.adjacency(), keys(snapshot), null, Double.NaN);
    }

    /** The linear threshold model with even weights. */
    public static DiffusionModel linearThreshold(Snapshot snapshot) {
        return new DiffusionModel(
                DiffusionKind.LINEAR_THRESHOLD, snapshot.adjacency(), keys(snapshot), null, Double.NaN);
    }

    public DiffusionKind kind() {
        return kind;
    }

    /** The ties it spreads along. */
    public Adjacency graph() {
        return graph;
    }

    /** The key of node {@code v}, which depends on its id only. */
    public long key(int v) {
        return keys[v];
    }

    /** Probability, or weight, of {@code arc}, from the node whose row holds it to its neighbour. */
    public double probability(int arc) {
        return probabilities == null ? into(graph.neighbour(arc)) : probabilities[arc];
    }

    /** Probability, or weight, of every arc that leads to node {@code v}, or NaN where these differ. */
    public double into(int v) {
        return switch (kind) {
            case WEIGHTED_CASCADE, LINEAR_THRESHOLD -> 1.0 / graph.degree(v);
            case INDEPENDENT_CASCADE, THREE_STEPS -> constant;
        };
    }

    private static double checked(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + p);
        }
        return p;
    }

    private static long[] keys(Snapshot snapshot) {
        long[] keys = new long[snapshot.size()];
        for (int v = 0; v < keys.length; v++) {
            String id = snapshot.id(v);
            long key = id.length();
            for (int k = 0; k < id.length(); k++) {
                key = Seeds.hash(key, id.charAt(k));
            }
            keys[v] = key;
        }
        return keys;
    }
}
