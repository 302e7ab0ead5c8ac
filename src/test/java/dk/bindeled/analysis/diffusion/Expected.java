package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Exact expectations on tiny graphs, by going through every live-edge graph there is. */
final class Expected {

    private final Adjacency graph;
    private final DiffusionModel model;
    private final int[] seeds;
    private final int[] sources;
    private double reach;
    private final double[] chances;

    private Expected(DiffusionModel model, int... seeds) {
        this.graph = model.graph();
        this.model = model;
        this.seeds = seeds;
        this.sources = IntStream.range(0, graph.arcCount()).map(graph::source).toArray();
        this.chances = new double[graph.size()];
    }

    static Expected of(DiffusionModel model, int... seeds) {
        Expected expected = new Expected(model, seeds);
        if (model.kind() == DiffusionKind.LINEAR_THRESHOLD) {
            expected.eachFollows(0, new BitSet(), 1);
        } else {
            expected.eachArc(0, new BitSet(), 1);
        }
        return expected;
    }

    double reach() {
        return reach;
    }

    double chance(int v) {
        return chances[v];
    }

    /** Every arc is live or not, on its own. */
    private void eachArc(int arc, BitSet live, double probability) {
        if (arc == graph.arcCount()) {
            add(live, probability);
            return;
        }
        double p = model.probability(arc);
        live.set(arc);
        if (p > 0) {
            eachArc(arc + 1, live, probability * p);
        }
        live.clear(arc);
        if (p < 1) {
            eachArc(arc + 1, live, probability * (1 - p));
        }
    }

    /** Every node follows one of its neighbours: the arc from there is live. */
    private void eachFollows(int v, BitSet live, double probability) {
        if (v == graph.size()) {
            add(live, probability);
            return;
        }
        if (graph.degree(v) == 0) {
            eachFollows(v + 1, live, probability);
        }
        for (int u : graph.neighbours(v)) {
            int arc = graph.arc(u, v);
            live.set(arc);
            eachFollows(v + 1, live, probability * model.probability(arc));
            live.clear(arc);
        }
    }

    private void add(BitSet live, double probability) {
        BitSet reached = new BitSet();
        IntStream.of(seeds).forEach(reached::set);
        int before = -1;
        while (reached.cardinality() != before) {
            before = reached.cardinality();
            live.stream()
                    .filter(arc -> reached.get(sources[arc]))
                    .map(graph::neighbour)
                    .forEach(reached::set);
        }
        reach += probability * reached.cardinality();
        reached.stream().forEach(v -> chances[v] += probability);
    }
}
