package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;

/**
 * How long a shortest path can be at most.
 *
 * <p>What it measures: an upper bound of the number of edges on any shortest path, at most twice the true one. From a node whose two farthest
 * others are a and b steps away, no two nodes of the component are more than a + b apart: they can always go through it. Nor can a path have
 * more edges than the component has nodes, less one.
 *
 * <p>Method: one breadth-first search in each component, from its node of highest degree (the first of several), which tends to lie in the
 * middle. Cost: O(n + m) time, 12 bytes per node. Deterministic.
 */
final class DiameterBound {

    private DiameterBound() {}

    /** At least the greatest distance between two nodes of one component of {@code graph}; 0 without edges. */
    static int of(Adjacency graph, Components components) {
        int n = graph.size();
        int[] middle = new int[components.count()];
        for (int v = n - 1; v >= 0; v--) {
            int c = components.of(v);
            middle[c] = graph.degree(v) >= graph.degree(middle[c]) || components.of(middle[c]) != c ? v : middle[c];
        }
        int[] steps = new int[n]; // steps from the middle and one more, 0 where nobody has been
        int[] queue = new int[n];
        int bound = 0;
        for (int start : middle) {
            int tail = 0;
            queue[tail++] = start;
            steps[start] = 1;
            for (int head = 0; head < tail; head++) {
                int u = queue[head];
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (steps[v] == 0) {
                        steps[v] = steps[u] + 1;
                        queue[tail++] = v;
                    }
                }
            }
            if (tail > 1) {
                int through = steps[queue[tail - 1]] + steps[queue[tail - 2]] - 2;
                bound = Math.max(bound, Math.min(through, tail - 1));
            }
        }
        return bound;
    }
}
