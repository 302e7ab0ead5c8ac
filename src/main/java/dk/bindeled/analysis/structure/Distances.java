package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * Steps from each node to the nearest of several sources.
 *
 * <p>What it measures: the fewest edges on any path from the node to a source; 0 for a source itself, none where no path leads to one.
 *
 * <p>Method: breadth-first search that starts from all sources at once. Cost: O(n + m) time, 8 bytes per node. Deterministic, whatever the order
 * of the sources.
 *
 * <p>Source: E. F. Moore, The shortest path through a maze, Proc. Int. Symp. on the Theory of Switching, 1959, 285-292.
 */
public final class Distances {

    private final int[] steps;

    private Distances(int[] steps) {
        this.steps = steps;
    }

    /**
     * Distances to the nearest source.
     *
     * @param graph the graph
     * @param sources node numbers in any order, repetitions allowed; may be none
     */
    public static Distances toNearest(Adjacency graph, int... sources) {
        int[] steps = new int[graph.size()];
        Arrays.fill(steps, -1);
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int source : sources) {
            if (steps[source] < 0) {
                steps[source] = 0;
                queue[tail++] = source;
            }
        }
        for (int head = 0; head < tail; head++) {
            int u = queue[head];
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                if (steps[v] < 0) {
                    steps[v] = steps[u] + 1;
                    queue[tail++] = v;
                }
            }
        }
        return new Distances(steps);
    }

    /** True if a path leads from node {@code v} to a source. */
    public boolean reaches(int v) {
        return steps[v] >= 0;
    }

    /** Steps from node {@code v} to the nearest source, -1 where there is no path. */
    public int steps(int v) {
        return steps[v];
    }

    /** True if node {@code v} is at most {@code limit} steps from a source. */
    public boolean isWithin(int v, int limit) {
        return steps[v] >= 0 && steps[v] <= limit;
    }
}
