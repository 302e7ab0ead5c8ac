package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import java.util.BitSet;

/**
 * Which arcs pass the way on in one run. What a run reaches is what live arcs lead to from those it begins with (Kempe, Kleinberg and Tardos
 * 2003, claims 2.3 and 2.6).
 *
 * <p><b>Cascades</b>: arc u&rarr;v is live if its coin, the {@linkplain Seeds#unit unit} of hash(run, key of u, key of v), is below its probability.
 * <b>Linear threshold</b>: every person v follows the one neighbour u for whom hash(run, key of v, key of u) is highest, each with the same
 * chance 1/d. This is rendezvous hashing (D. G. Thaler and C. V. Ravishankar, IEEE/ACM Transactions on Networking 6 (1998) 1-14,
 * doi:10.1109/90.663936): a neighbour more is followed exactly with his share 1/(d+1), and who does not follow him follows whom he did before.
 *
 * <p>The chance of an arc is worked out when it is asked for and the same whenever that is. For one thread.
 */
final class LiveArcs {

    private final DiffusionModel model;
    private final Adjacency graph;
    private final long[] failed = new long[3];
    private final int[] followed;
    private final int[] followedIn;
    private long run;
    private int stamp;
    private long tries;
    private BitSet trained;
    private double factor;

    LiveArcs(DiffusionModel model) {
        this.model = model;
        this.graph = model.graph();
        this.trained = model.trained();
        this.factor = model.factor();
        int choosing = model.kind() == DiffusionKind.LINEAR_THRESHOLD ? graph.size() : 0;
        this.followed = new int[choosing];
        this.followedIn = new int[choosing];
    }

    /** The seed of run number {@code run}. */
    static long runSeed(long seed, int run) {
        return Seeds.hash(seed, run);
    }

    /** Turns to the run of this seed. */
    void begin(long runSeed) {
        run = runSeed;
        stamp++;
    }

    /**
     * Has others trained than those of the model.
     *
     * @param persons they, now and whenever this changes; read by whoever asks for arcs
     */
    void train(BitSet persons, double by) {
        trained = persons;
        factor = by;
    }

    /**
     * Writes down the nodes that live arcs lead to from node {@code u}, in ascending order.
     *
     * @param marks a mark per node
     * @param passed nodes with this mark are passed over
     * @param found where to write
     * @param at the first place to write to
     * @return one past the last place written to
     */
    int from(int u, int[] marks, int passed, int[] found, int at) {
        long own = Seeds.hash(run, model.key(u));
        if (trained.get(u)) {
            return trained(u, own, factor, marks, passed, found, at);
        }
        return switch (model.kind()) {
            case INDEPENDENT_CASCADE ->
                model.isConstant()
                        ? constant(u, own, marks, passed, found, at)
                        : perArc(u, own, marks, passed, found, at);
            case WEIGHTED_CASCADE -> weighted(u, own, marks, passed, found, at);
            case LINEAR_THRESHOLD -> following(u, marks, passed, found, at);
            case THREE_STEPS -> stepwise(u, own, marks, passed, found, at);
        };
    }

    /** The same as {@link #from}, if {@code u} were trained by {@code factor}. */
    int fromTrained(int u, double factor, int[] marks, int passed, int[] found, int at) {
        return trained(u, Seeds.hash(run, model.key(u)), factor, marks, passed, found, at);
    }

    /** Tries so far, over all runs; counted with three steps only. */
    long tries() {
        return tries;
    }

    /** Tries so far that failed at step 0-2. */
    long failed(int step) {
        return failed[step];
    }

    private static double coin(long own, long key) {
        return Seeds.unit(Seeds.hash(own, key));
    }

    private int constant(int u, long own, int[] marks, int passed, int[] found, int at) {
        double p = model.constant();
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && coin(own, model.key(v)) < p) {
                found[next++] = v;
            }
        }
        return next;
    }

    private int perArc(int u, long own, int[] marks, int passed, int[] found, int at) {
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && coin(own, model.key(v)) < model.ofArc(arc)) {
                found[next++] = v;
            }
        }
        return next;
    }

    private int weighted(int u, long own, int[] marks, int passed, int[] found, int at) {
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && coin(own, model.key(v)) < model.share(v)) {
                found[next++] = v;
            }
        }
        return next;
    }

    private int trained(int u, long own, double factor, int[] marks, int passed, int[] found, int at) {
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && passes(coin(own, model.key(v)), model.trainedBy(arc, factor))) {
                found[next++] = v;
            }
        }
        return next;
    }

    private int stepwise(int u, long own, int[] marks, int passed, int[] found, int at) {
        double p = model.constant();
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && passes(coin(own, model.key(v)), p)) {
                found[next++] = v;
            }
        }
        return next;
    }

    /** One coin for all three steps: what lies below the product of the first k probabilities comes through the first k. */
    private boolean passes(double coin, double p) {
        StepProbabilities steps = model.steps();
        if (steps != null) {
            tries++;
            if (coin >= p) {
                boolean shown = coin < steps.begun() * steps.shown();
                failed[shown ? 2 : coin < steps.begun() ? 1 : 0]++;
            }
        }
        return coin < p;
    }

    private int following(int u, int[] marks, int passed, int[] found, int at) {
        int next = at;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int v = graph.neighbour(arc);
            if (marks[v] != passed && followedBy(v) == u) {
                found[next++] = v;
            }
        }
        return next;
    }

    private int followedBy(int v) {
        if (followedIn[v] != stamp) {
            followedIn[v] = stamp;
            long own = Seeds.hash(run, model.key(v));
            long highest = -1;
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                long drawn = Seeds.hash(own, model.key(graph.neighbour(arc))) >>> 1;
                if (drawn > highest) {
                    highest = drawn;
                    followed[v] = graph.neighbour(arc);
                }
            }
        }
        return followed[v];
    }
}
