package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;

/**
 * How many sets each node would be in, with the first two steps from it taken by expectation in place of chance. Whom a node reaches is whom its
 * neighbours reach, with the probability that it reaches them; so the sets that those within two steps are in tell of it too, and there are
 * many more of these than of its own. (Conditional Monte Carlo: J. M. Hammersley, Conditional Monte Carlo, Journal of the ACM 3 (1956) 73-76,
 * doi:10.1145/320825.320831.)
 *
 * <p>With c(v) the sets that v is in and no chosen node is, and r(v) those drawn for v: f(v) = r(v) + &Sigma;<sub>w</sub> p<sub>vw</sub> (g(w) -
 * p<sub>wv</sub> c(v)) / (1 - p<sub>vw</sub> p<sub>wv</sub>), where g(w) is the same of w with c in place of g. What is taken off are sets that w is
 * in by way of v. It is exact on trees before anyone is chosen, and counts twice whom a node reaches in two ways: good for telling which of
 * several nodes is better, and no estimate to show.
 *
 * <p>Time linear in arcs for all nodes, and in arcs within two steps for one.
 */
final class TwoSteps {

    /** 1 - p<sub>vw</sub> p<sub>wv</sub> is not taken for less: of nodes that nearly always come together there is little to divide. */
    private static final double LEAST_APART = 0.25;

    private final Adjacency graph;
    private final DiffusionModel model;
    private final IncomingArcs arcs;
    private final double[] own;
    private final int[] counts;
    /** Of each node what of its own count is taken off. */
    private final float[] back;

    /**
     * Begins with nobody chosen.
     *
     * @param own expected number of sets drawn for each node
     * @param counts sets that each node is in and no chosen node is; may change, and is read each time
     */
    TwoSteps(DiffusionModel model, IncomingArcs arcs, double[] own, int... counts) {
        this.model = model;
        this.graph = model.graph();
        this.arcs = arcs;
        this.own = own;
        this.counts = counts;
        back = new float[counts.length];
        for (int v = 0; v < back.length; v++) {
            double sum = 0;
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                sum += arcs.probability(v, arc) * through(v, arc);
            }
            back[v] = (float) sum;
        }
    }

    /** Of all nodes. */
    double[] all() {
        float[] once = new float[counts.length];
        for (int v = 0; v < once.length; v++) {
            once[v] = (float) once(v);
        }
        double[] twice = new double[counts.length];
        for (int v = 0; v < twice.length; v++) {
            double sum = own[v] - (double) back[v] * counts[v];
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                sum += through(v, arc) * once[graph.neighbour(arc)];
            }
            twice[v] = sum;
        }
        return twice;
    }

    /** Of node {@code v}. */
    double of(int v) {
        double sum = own[v] - (double) back[v] * counts[v];
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            sum += through(v, arc) * once(graph.neighbour(arc));
        }
        return sum;
    }

    /** Node {@code v} is chosen: nobody reaches more by way of it. */
    void take(int v) {
        own[v] = 0;
    }

    private double through(int v, int arc) {
        double there = model.probability(arc);
        return there / Math.max(LEAST_APART, 1 - there * arcs.probability(v, arc));
    }

    private double once(int v) {
        if (counts[v] == 0) {
            return own[v];
        }
        double sum = own[v] - (double) back[v] * counts[v];
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            sum += through(v, arc) * counts[graph.neighbour(arc)];
        }
        return sum;
    }
}
