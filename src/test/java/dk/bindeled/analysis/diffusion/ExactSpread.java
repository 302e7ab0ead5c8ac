package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every set of nodes of a very small network reaches in the mean, by going through all outcomes: every arc true or not, or every node's
 * choice of a neighbour. Sets of nodes are bits of a number.
 */
final class ExactSpread {

    private final DiffusionModel model;
    private final Adjacency graph;
    private final int mostRings;
    private final double[] weights;
    private final double[] spreads;
    /** In the outcome at hand whom each node brings along at once, as bits. */
    private final int[] brings;

    ExactSpread(DiffusionModel model, @Nullable IntToDoubleFunction weights, @Nullable Integer mostRings) {
        this.model = model;
        graph = model.graph();
        this.mostRings = mostRings == null ? graph.size() : mostRings;
        this.weights = new double[graph.size()];
        Arrays.setAll(this.weights, weights == null ? _ -> 1 : weights);
        spreads = new double[1 << graph.size()];
        brings = new int[graph.size()];
        outcomes(0, 1);
    }

    double of(int set) {
        return spreads[set];
    }

    double of(Iterable<Integer> nodes) {
        return spreads[bits(nodes)];
    }

    /** The most that a set which is allowed reaches; 0 if none is. */
    double best(IntPredicate allowed) {
        double best = 0;
        for (int set = 0; set < spreads.length; set++) {
            best = allowed.test(set) ? Math.max(best, spreads[set]) : best;
        }
        return best;
    }

    static int bits(Iterable<Integer> nodes) {
        int bits = 0;
        for (int v : nodes) {
            bits |= 1 << v;
        }
        return bits;
    }

    /** Goes on with arc, or node, number {@code next}. */
    private void outcomes(int next, double probability) {
        if (probability == 0) {
            return;
        }
        if (model.kind() == DiffusionKind.LINEAR_THRESHOLD) {
            choices(next, probability);
        } else if (next == graph.arcCount()) {
            tally(probability);
        } else {
            double p = model.probability(next);
            int from = graph.source(next);
            outcomes(next + 1, probability * (1 - p));
            brings[from] |= 1 << graph.neighbour(next);
            outcomes(next + 1, probability * p);
            brings[from] &= ~(1 << graph.neighbour(next));
        }
    }

    private void choices(int next, double probability) {
        if (next == graph.size()) {
            tally(probability);
        } else if (graph.degree(next) == 0) {
            outcomes(next + 1, probability);
        } else {
            for (int arc = graph.start(next); arc < graph.end(next); arc++) {
                brings[graph.neighbour(arc)] |= 1 << next;
                outcomes(next + 1, probability / graph.degree(next));
                brings[graph.neighbour(arc)] &= ~(1 << next);
            }
        }
    }

    private void tally(double probability) {
        for (int set = 0; set < spreads.length; set++) {
            int reached = set;
            int newcomers = set;
            for (int ring = 0; ring < mostRings && newcomers != 0; ring++) {
                int next = 0;
                for (int v = 0; v < brings.length; v++) {
                    next |= (newcomers >> v & 1) == 1 ? brings[v] : 0;
                }
                newcomers = next & ~reached;
                reached |= next;
            }
            for (int v = 0; v < brings.length; v++) {
                spreads[set] += (reached >> v & 1) == 1 ? probability * weights[v] : 0;
            }
        }
    }
}
