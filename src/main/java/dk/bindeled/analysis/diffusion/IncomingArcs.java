package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;
import org.jspecify.annotations.Nullable;

/**
 * The arcs into every node with what is needed to draw which of them come true, without a coin for each.
 *
 * <p>Subset sampling: Q. Guo, S. Wang, Z. Wei and M. Chen, Influence maximization revisited: efficient reverse reachable set generation with bound
 * tightened, SIGMOD 2020, doi:10.1145/3318464.3389740. Where all arcs into a node have one probability, the number of arcs up to the next that
 * comes true is drawn (geometrically). Where they differ, the same is done with the largest of them, and an arc met with probability p is kept
 * with p / largest: one bucket for each node instead of the several of the paper, exact as well, and quicker where neighbours are few.
 *
 * <p>Immutable. 8 bytes per node, and 4 per node and per arc where arcs differ.
 */
final class IncomingArcs {

    private final DiffusionModel model;
    private final Adjacency graph;
    /** For each node 1 / ln(1 - p) of the largest probability into it; 1 where that is 0. */
    private final double[] inverseLogs;
    /** Largest probability into each node, or null where all arcs into a node are alike. */
    private final float @Nullable [] largest;
    /** In the row of v, at the place of u, the probability from u to v; null where all arcs into a node are alike. */
    private final float @Nullable [] into;

    IncomingArcs(DiffusionModel model) {
        this.model = model;
        graph = model.graph();
        int n = graph.size();
        inverseLogs = new double[n];
        boolean alike = true;
        for (int v = 0; v < n; v++) {
            alike &= graph.degree(v) == 0 || !Double.isNaN(model.into(v));
        }
        into = alike ? null : turned(model);
        largest = into == null ? null : new float[n];
        int lastDegree = -1;
        double lastP = Double.NaN;
        double last = 1;
        for (int v = 0; v < n; v++) {
            int degree = graph.degree(v);
            double p = degree == 0 ? 0 : model.into(v);
            if (into != null && largest != null) {
                for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                    largest[v] = Math.max(largest[v], into[arc]);
                }
                p = largest[v];
            }
            if (p != lastP || degree != lastDegree) {
                last = p > 0 ? Draws.inverseLog(p) : 1;
                lastP = p;
                lastDegree = degree;
            }
            inverseLogs[v] = last;
        }
    }

    /** Rows are sorted, so those who reach v come to its row in the order of their numbers. */
    private static float[] turned(DiffusionModel model) {
        Adjacency graph = model.graph();
        float[] turned = new float[graph.arcCount()];
        int[] next = new int[graph.size()];
        for (int v = 0; v < next.length; v++) {
            next[v] = graph.start(v);
        }
        for (int arc = 0; arc < turned.length; arc++) {
            turned[next[graph.neighbour(arc)]++] = (float) model.probability(arc);
        }
        return turned;
    }

    /** Probability of the arc that comes to {@code v} from the neighbour to whom {@code arc} of its row leads. */
    double probability(int v, int arc) {
        return into == null ? model.into(v) : into[arc];
    }

    /** The first arc of {@code v}'s row from place {@code from} on that comes true, or one past the row's end if none does. */
    int next(int v, int from, Draws draws) {
        int end = graph.end(v);
        double inverseLog = inverseLogs[v];
        if (inverseLog > 0) {
            return end;
        }
        for (int arc = from; arc < end; arc++) {
            double failures = draws.failures(inverseLog);
            if (!(failures < end - arc)) {
                return end;
            }
            arc += (int) failures;
            if (into == null || largest == null || draws.unit() * largest[v] < into[arc]) {
                return arc;
            }
        }
        return end;
    }
}
