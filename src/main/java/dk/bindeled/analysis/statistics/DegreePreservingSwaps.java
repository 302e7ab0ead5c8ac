package dk.bindeled.analysis.statistics;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.random.RandomGenerator;

/**
 * Random simple graphs in which every node keeps its number of neighbours.
 *
 * <p>What it gives: a graph drawn from all simple graphs with the same degrees, each as likely as any other: what the network would look like
 * if everyone had as many ties as now, but with whom were left to chance.
 *
 * <p>Method: double-edge swaps. Two edges a-b and c-d are drawn, each edge being as likely, and a coin decides whether a-c and b-d or a-d and
 * b-c are to take their place. A swap that would join a node to itself or join two who are joined already is refused, and a refused swap is a
 * step like any other: were it tried again until one succeeds, graphs from which many swaps are possible would come up too often.
 *
 * <p>Convention: {@value #STEPS_PER_EDGE} steps per edge, at least {@value #FEWEST_STEPS}. Any simple graph can be reached from any other of the
 * same degrees. How many steps suffice is not known in general; too few leave expected values too near the observed ones, while p holds with any number
 * ({@link NullDistribution}).
 *
 * <p>Source: B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander, Configuring random graph models with fixed degree sequences, SIAM
 * Review 60 (2018) 315-355, doi:10.1137/16M1087175.
 *
 * <p>Cost: constant expected time per step; 8 bytes per edge for the ends and 32 to 64 for looking edges up. Decided by the generator alone.
 *
 * <p>How not to read it: it lets everyone meet everyone. Almost any network of people has more triangles than these graphs, since people live,
 * work and grow old in places; that a figure differs from chance says so and no more.
 */
public final class DegreePreservingSwaps implements NullModel {

    static final int STEPS_PER_EDGE = 20;
    static final int FEWEST_STEPS = 1_000;

    private static final int STEPS_BETWEEN_LOOKS = 1 << 16;

    @Override
    public Adjacency walk(Adjacency from, RandomGenerator random, Progress progress) {
        return walk(from, Math.max(FEWEST_STEPS, (long) STEPS_PER_EDGE * from.edgeCount()), random, progress);
    }

    /** Where a walk of {@code steps} steps ends. */
    static Adjacency walk(Adjacency from, long steps, RandomGenerator random, Progress progress) {
        if (from.edgeCount() < 2) {
            return from;
        }
        Walker walker = new Walker(from);
        for (long step = 0; step < steps; step++) {
            if (step % STEPS_BETWEEN_LOOKS == 0) {
                progress.stopIfCancelled();
            }
            walker.step(random);
        }
        return Adjacency.ofEdges(from.size(), walker.ends);
    }

    /** The graph a walk has come to. */
    private static final class Walker {

        private final int edgeCount;
        private final int[] ends;
        private final EdgeSet joined;

        Walker(Adjacency graph) {
            this.edgeCount = graph.edgeCount();
            this.ends = new int[graph.arcCount()];
            this.joined = new EdgeSet(edgeCount);
            int next = 0;
            for (int u = 0; u < graph.size(); u++) {
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (u < v) {
                        ends[next++] = u;
                        ends[next++] = v;
                        joined.add(u, v);
                    }
                }
            }
        }

        void step(RandomGenerator random) {
            int first = 2 * Seeds.below(random, edgeCount);
            // one draw for the second edge and the coin: an end of any edge, which is to trade places
            int moved = Seeds.below(random, 2 * edgeCount);
            int a = ends[first];
            int b = ends[first + 1];
            int c = ends[moved];
            int d = ends[moved ^ 1];
            // an edge drawn twice is refused here: it would join a node to itself, or two who are joined by it
            if (a == d || c == b || joined.contains(a, d) || joined.contains(c, b)) {
                return;
            }
            joined.remove(a, b);
            joined.remove(c, d);
            joined.add(a, d);
            joined.add(c, b);
            ends[first + 1] = d;
            ends[moved ^ 1] = b;
        }
    }
}
