package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * The connected parts of a graph.
 *
 * <p>What it measures: which nodes can reach each other at all. An isolated node is a component of its own.
 *
 * <p>Convention: components are numbered 0…count()-1 in the order of their smallest node.
 *
 * <p>Method: breadth-first search. Cost: O(n + m) time, 8 bytes per node. Deterministic.
 */
public final class Components {

    private final int[] componentOf;
    private final int[] sizes;

    private Components(int[] componentOf, int[] sizes) {
        this.componentOf = componentOf;
        this.sizes = sizes;
    }

    /** The components of {@code graph}. */
    public static Components of(Adjacency graph) {
        int n = graph.size();
        int[] componentOf = new int[n];
        Arrays.fill(componentOf, -1);
        int[] queue = new int[n];
        int[] sizes = new int[n];
        int count = 0;
        for (int s = 0; s < n; s++) {
            if (componentOf[s] >= 0) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = s;
            componentOf[s] = count;
            while (head < tail) {
                int u = queue[head++];
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (componentOf[v] < 0) {
                        componentOf[v] = count;
                        queue[tail++] = v;
                    }
                }
            }
            sizes[count++] = tail;
        }
        return new Components(componentOf, Arrays.copyOf(sizes, count));
    }

    /** How many there are. */
    public int count() {
        return sizes.length;
    }

    /** Number of the component of node {@code v}. */
    public int of(int v) {
        return componentOf[v];
    }

    /** Nodes in component {@code c}. */
    public int size(int c) {
        return sizes[c];
    }

    /** Nodes in the largest component; 0 in a graph without nodes. */
    public int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }
}
