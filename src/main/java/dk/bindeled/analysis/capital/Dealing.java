package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import java.util.random.RandomGenerator;

/**
 * Sets of groups dealt out at random to the nodes, several dealings at a time. Belongs to one thread; the first dealing starts from every node's
 * own set and each starts from the one before.
 */
sealed interface Dealing permits PartDealing, SetDealing {

    /** How many dealings {@link #deal} makes at a time. */
    int width();

    /** Deals anew, {@link #width} times; every dealing is as likely as any other. */
    void deal();

    /** Edges whose ends share no group in dealing {@code k} of the last ones, 0 &le; k &lt; width. */
    int between(int k);

    /** Edges whose ends are both in group {@code g} in dealing {@code k}. */
    int within(int k, int g);

    /** Sum of the degrees of those who are in group {@code g} in dealing {@code k}. */
    long degree(int k, int g);

    /** The quickest way to deal out {@code sets}. */
    static Dealing of(GroupSets sets, Edges edges, RandomGenerator random) {
        return sets.isPartition() && sets.groupCount() <= PartDealing.MOST_PARTS
                ? new PartDealing(sets, edges, random)
                : new SetDealing(sets, edges, random);
    }

    /** Puts {@code values} into a random order. */
    static void shuffle(int[] values, RandomGenerator random) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = Seeds.below(random, k + 1);
            int value = values[k];
            values[k] = values[other];
            values[other] = value;
        }
    }

    /** Each edge once, in the row of its smaller end: the larger ends of row u stand at offsets[u]…offsets[u+1]-1; and degrees. */
    @SuppressWarnings("ArrayRecordComponent") // shared by the threads of one computation, never handed out
    record Edges(int[] offsets, int[] ends, int[] degrees) {

        static Edges of(Adjacency graph) {
            int[] offsets = new int[graph.size() + 1];
            int[] ends = new int[graph.edgeCount()];
            int[] degrees = new int[graph.size()];
            int next = 0;
            for (int u = 0; u < graph.size(); u++) {
                degrees[u] = graph.degree(u);
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    if (graph.neighbour(arc) > u) {
                        ends[next++] = graph.neighbour(arc);
                    }
                }
                offsets[u + 1] = next;
            }
            return new Edges(offsets, ends, degrees);
        }
    }
}
