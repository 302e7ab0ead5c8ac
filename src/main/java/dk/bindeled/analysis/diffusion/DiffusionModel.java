package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Snapshot;
import java.util.BitSet;
import java.util.Optional;
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
 * <p><b>Training</b> multiplies the probability of every arc that leads out of a trained person by a factor, to 1 at most. The linear threshold has no
 * such model: the weights of a person's neighbours add up to 1 already, and none can weigh more without taking from the others.
 *
 * <p>Every node has a key worked out of its id, so that the chance a tie is given is the same in two networks that both have it, whatever else
 * differs. Immutable, safe to share between threads. Holds 8 bytes per node, 8 more with the weighted cascade and, where arcs differ, 4 per arc
 * (their probabilities are kept to 7 digits).
 */
public final class DiffusionModel {

    private final DiffusionKind kind;
    private final Adjacency graph;
    private final long[] keys;
    /** Probability of each arc, where they differ; else null. */
    private final float @Nullable [] probabilities;
    /** Probability of every arc, where it is one; of no meaning for the others. */
    private final double constant;
    /** 1/d of each node with the weighted cascade, so that no try needs a division; else empty. */
    private final double[] shares;

    private final @Nullable StepProbabilities steps;
    private final BitSet trained;
    private final double factor;

    private DiffusionModel(DiffusionKind kind, Snapshot snapshot, float @Nullable [] probabilities, double constant) {
        this(kind, snapshot, probabilities, constant, null);
    }

    private DiffusionModel(
            DiffusionKind kind,
            Snapshot snapshot,
            float @Nullable [] probabilities,
            double constant,
            @Nullable StepProbabilities steps) {
        this.kind = kind;
        this.graph = snapshot.adjacency();
        this.keys = keys(snapshot);
        this.probabilities = probabilities;
        this.constant = constant;
        this.shares = new double[kind == DiffusionKind.WEIGHTED_CASCADE ? keys.length : 0];
        for (int v = 0; v < shares.length; v++) {
            shares[v] = 1.0 / graph.degree(v);
        }
        this.steps = steps;
        this.trained = new BitSet();
        this.factor = 1;
    }

    /** The same with others trained. */
    private DiffusionModel(DiffusionModel model, BitSet trained, double factor) {
        this.kind = model.kind;
        this.graph = model.graph;
        this.keys = model.keys;
        this.probabilities = model.probabilities;
        this.constant = model.constant;
        this.shares = model.shares;
        this.steps = model.steps;
        this.trained = trained;
        this.factor = factor;
    }

    /**
     * The independent cascade with one probability for all.
     *
     * @param p probability of each try, 0-1
     * @throws IllegalArgumentException if it is no probability
     */
    public static DiffusionModel independentCascade(Snapshot snapshot, double p) {
        return new DiffusionModel(DiffusionKind.INDEPENDENT_CASCADE, snapshot, null, checked(p));
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
        return new DiffusionModel(DiffusionKind.INDEPENDENT_CASCADE, snapshot, each, Double.NaN);
    }

    /** The weighted cascade. */
    public static DiffusionModel weightedCascade(Snapshot snapshot) {
        return new DiffusionModel(DiffusionKind.WEIGHTED_CASCADE, snapshot, null, Double.NaN);
    }

    /** The linear threshold model with even weights. */
    public static DiffusionModel linearThreshold(Snapshot snapshot) {
        return new DiffusionModel(DiffusionKind.LINEAR_THRESHOLD, snapshot, null, Double.NaN);
    }

    /** The independent cascade in three steps, with the same probabilities for all. */
    public static DiffusionModel threeSteps(Snapshot snapshot, StepProbabilities steps) {
        return new DiffusionModel(DiffusionKind.THREE_STEPS, snapshot, null, steps.product(), steps);
    }

    /**
     * The same model after training: whom {@code persons} try, they win with their probability times {@code factor}, at most 1. Whoever was trained
     * before in this model no longer is, unless named again.
     *
     * @param persons the trained, node numbers
     * @param factor 1 or more
     * @throws IllegalArgumentException for the linear threshold, a factor below 1 or not finite, or one who is no node
     */
    public DiffusionModel trained(BitSet persons, double factor) {
        if (kind == DiffusionKind.LINEAR_THRESHOLD) {
            throw new IllegalArgumentException(
                    "Nobody can be trained with a linear threshold: its weights already add up to 1");
        }
        if (!(factor >= 1) || Double.isInfinite(factor) || persons.length() > keys.length) {
            throw new IllegalArgumentException(
                    "No training of " + persons.length() + " of " + keys.length + " by " + factor);
        }
        return new DiffusionModel(this, (BitSet) persons.clone(), factor);
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

    /** The probabilities of the three steps, where they are told apart; training, if any, not counted in. */
    public Optional<StepProbabilities> stepProbabilities() {
        return Optional.ofNullable(steps);
    }

    /** Probability, or weight, of {@code arc}, from the node whose row holds it to its neighbour, training counted in. */
    public double probability(int arc) {
        return !trained.isEmpty() && trained.get(graph.source(arc)) ? trainedBy(arc, factor) : untrained(arc);
    }

    /** Probability, or weight, of every arc that leads to node {@code v}, or NaN where these may differ. */
    public double into(int v) {
        if (!trained.isEmpty()) {
            return Double.NaN;
        }
        return switch (kind) {
            case WEIGHTED_CASCADE, LINEAR_THRESHOLD -> 1.0 / graph.degree(v);
            case INDEPENDENT_CASCADE, THREE_STEPS -> constant;
        };
    }

    /** True if there is one probability for all arcs out of persons who are not trained. */
    boolean isConstant() {
        return probabilities == null
                && (kind == DiffusionKind.INDEPENDENT_CASCADE || kind == DiffusionKind.THREE_STEPS);
    }

    double constant() {
        return constant;
    }

    /** 1/d of node {@code v}, with the weighted cascade. */
    double share(int v) {
        return shares[v];
    }

    /** Probability of {@code arc} where each has one of its own. */
    double ofArc(int arc) {
        return probabilities == null ? constant : probabilities[arc];
    }

    /** Who is trained; nobody changes it. */
    BitSet trained() {
        return trained;
    }

    double factor() {
        return factor;
    }

    boolean hasTrained() {
        return !trained.isEmpty();
    }

    /** Probability of {@code arc} if it led out of a person trained by {@code by}. */
    double trainedBy(int arc, double by) {
        return Math.min(1, by * untrained(arc));
    }

    @Nullable
    StepProbabilities steps() {
        return steps;
    }

    static double checked(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + p);
        }
        return p;
    }

    private double untrained(int arc) {
        return switch (kind) {
            case WEIGHTED_CASCADE, LINEAR_THRESHOLD -> 1.0 / graph.degree(graph.neighbour(arc));
            case INDEPENDENT_CASCADE, THREE_STEPS -> ofArc(arc);
        };
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
