package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;

/**
 * The nodes within a few steps of one node, filled for node after node in the same arrays.
 *
 * <p>Cost: what a search sees, and nothing for the rest; 8 bytes per node. Nodes of the same distance stand in the order in which they are found.
 */
final class Ball {

    private final Adjacency graph;
    private final int[] place; // of a node among the found, or anything where it is not found
    private final int[] found;
    private int[] firsts = {0, 0}; // of each distance, its first place among the found; one more past the last

    Ball(Adjacency graph) {
        this.graph = graph;
        this.place = new int[graph.size()];
        this.found = new int[graph.size()];
    }

    /** Turns to the nodes at most {@code radius} steps from {@code centre}. */
    void fill(int centre, int radius) {
        firsts = new int[radius + 2];
        found[0] = centre;
        place[centre] = 0;
        firsts[1] = 1;
        for (int steps = 1; steps <= radius; steps++) {
            int tail = firsts[steps];
            for (int k = firsts[steps - 1]; k < firsts[steps]; k++) {
                int u = found[k];
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (!isFound(v, tail)) {
                        place[v] = tail;
                        found[tail++] = v;
                    }
                }
            }
            firsts[steps + 1] = tail;
        }
    }

    /** The node in the middle. */
    int centre() {
        return found[0];
    }

    /** The first place of those {@code steps} steps away, at most radius + 1; the end of those nearer. */
    int first(int steps) {
        return firsts[steps];
    }

    /** The node at place {@code k}. */
    int node(int k) {
        return found[k];
    }

    /** True if node {@code v} is at most {@code steps} steps from the centre; {@code steps} is at most the radius. */
    boolean isWithin(int v, int steps) {
        return isFound(v, firsts[steps + 1]);
    }

    /** A place is to be trusted only if it names the node back. */
    private boolean isFound(int v, int count) {
        return place[v] < count && found[place[v]] == v;
    }
}
