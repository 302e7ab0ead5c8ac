package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import java.util.BitSet;
import java.util.List;

/** Whom one run reaches, slowly and step by step as the definition says: with the coins of all arcs, and anyone taken out. */
final class LiveGraph {

    private final DiffusionModel model;
    private final Adjacency graph;
    private final long run;

    LiveGraph(DiffusionModel model, long seed, int run) {
        this.model = model;
        this.graph = model.graph();
        this.run = Seeds.hash(seed, run);
    }

    /** Persons reached when {@code gone} (a node, or -1 for nobody) is not there. */
    int reach(List<Integer> seeds, int gone) {
        BitSet reached = new BitSet();
        seeds.stream().filter(v -> v != gone).forEach(reached::set);
        int before = -1;
        while (reached.cardinality() != before) {
            before = reached.cardinality();
            for (int arc = 0; arc < graph.arcCount(); arc++) {
                int u = graph.source(arc);
                int v = graph.neighbour(arc);
                if (reached.get(u) && v != gone && isLive(u, v, arc)) {
                    reached.set(v);
                }
            }
        }
        return reached.cardinality();
    }

    private boolean isLive(int u, int v, int arc) {
        if (model.kind() != DiffusionKind.LINEAR_THRESHOLD) {
            return Seeds.unit(Seeds.hash(run, model.key(u), model.key(v))) < model.probability(arc);
        }
        for (int other : graph.neighbours(v)) {
            if (drawn(v, other) > drawn(v, u)) {
                return false;
            }
        }
        return true;
    }

    private long drawn(int v, int u) {
        return Seeds.hash(run, model.key(v), model.key(u)) >>> 1;
    }
}
