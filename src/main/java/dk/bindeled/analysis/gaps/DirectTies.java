package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/** The ties between two groups as a small two-sided graph: who carries most of them, and who carries all. Used for pair after pair. */
final class DirectTies {

    private final Adjacency graph;
    private final int[] sourceOf;
    private final int[] localOf;
    private int[] nodes = new int[0];
    private int leftCount;
    private int[] ends = new int[0];

    DirectTies(Adjacency graph) {
        this.graph = graph;
        this.localOf = new int[graph.size()];
        Arrays.fill(localOf, -1);
        this.sourceOf = new int[graph.arcCount()];
        for (int u = 0; u < graph.size(); u++) {
            Arrays.fill(sourceOf, graph.start(u), graph.end(u), u);
        }
    }

    /** Turns to the ties of another pair: arcs, ascending, from those only in the first group to those only in the second. */
    void of(int[] arcs) {
        for (int node : nodes) {
            localOf[node] = -1;
        }
        int[] found = new int[2 * arcs.length];
        int count = 0;
        for (int arc : arcs) {
            count = number(sourceOf[arc], found, count);
        }
        leftCount = count;
        for (int arc : arcs) {
            count = number(graph.neighbour(arc), found, count);
        }
        nodes = Arrays.copyOf(found, count);
        ends = new int[2 * arcs.length];
        for (int k = 0; k < arcs.length; k++) {
            ends[2 * k] = localOf[sourceOf[arcs[k]]];
            ends[2 * k + 1] = localOf[graph.neighbour(arcs[k])];
        }
    }

    /** The node with most of the ties, the first in order where several have as many; there must be ties. */
    int busiest() {
        int[] counts = counts();
        int best = 0;
        for (int k = 1; k < nodes.length; k++) {
            if (counts[k] > counts[best] || (counts[k] == counts[best] && nodes[k] < nodes[best])) {
                best = k;
            }
        }
        return nodes[best];
    }

    /** How many of the ties are on {@code node}. */
    int tiesOf(int node) {
        return counts()[localOf[node]];
    }

    /** One smallest set of nodes that touches every tie, in no particular order. */
    int[] carriers() {
        if (leftCount == 1) {
            return new int[] {nodes[0]};
        }
        if (nodes.length - leftCount == 1) {
            return new int[] {nodes[leftCount]};
        }
        int[] cover = SmallestCover.of(Adjacency.ofEdges(nodes.length, ends), leftCount);
        return Arrays.stream(cover).map(k -> nodes[k]).toArray();
    }

    private int[] counts() {
        int[] counts = new int[nodes.length];
        for (int end : ends) {
            counts[end]++;
        }
        return counts;
    }

    private int number(int node, int[] found, int count) {
        if (localOf[node] >= 0) {
            return count;
        }
        localOf[node] = count;
        found[count] = node;
        return count + 1;
    }
}
