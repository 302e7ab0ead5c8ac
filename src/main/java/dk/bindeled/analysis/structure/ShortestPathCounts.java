package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * One thread's part of Brandes' algorithm: counts shortest paths from a source and sums back, from the farthest nodes to the nearest, how much
 * of them goes through each node. Instead of keeping lists of predecessors, a node collects from those neighbours that are one step farther.
 * The search may end after some steps: then only the nodes that are no farther away are counted as ends of paths.
 */
final class ShortestPathCounts {

    private final Adjacency graph;
    private final Components components;
    private final int mostSteps;
    private final int[] distance;
    private final int[] order;
    private final double[] paths;
    private final double[] pull;
    private final double[] dependencies;

    ShortestPathCounts(Adjacency graph, Components components, int mostSteps) {
        int n = graph.size();
        this.graph = graph;
        this.components = components;
        this.mostSteps = mostSteps;
        this.distance = new int[n];
        this.order = new int[n];
        this.paths = new double[n];
        this.pull = new double[n];
        this.dependencies = new double[n];
        Arrays.fill(distance, -1);
    }

    /** Adds the dependencies of {@code source} on every other node. */
    void addFrom(int source) {
        int reached = search(source);
        int farthest = distance[order[reached - 1]];
        for (int k = reached - 1; k > 0; k--) {
            int v = order[k];
            if (distance[v] == farthest) {
                pull[v] = 1 / paths[v];
                continue;
            }
            int farther = distance[v] + 1;
            double sum = 0;
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                int w = graph.neighbour(arc);
                if (distance[w] == farther) {
                    sum += pull[w];
                }
            }
            double dependency = paths[v] * sum;
            pull[v] = (1 + dependency) / paths[v];
            dependencies[v] += dependency;
        }
        for (int k = 0; k < reached; k++) {
            distance[order[k]] = -1;
        }
    }

    /** The sums so far. */
    double[] dependencies() {
        return dependencies;
    }

    /** Breadth-first search with path counts; returns how many nodes it reached. */
    private int search(int source) {
        distance[source] = 0;
        paths[source] = 1;
        order[0] = source;
        int tail = 1;
        int all = components.size(components.of(source));
        for (int head = 0; head < tail && distance[order[head]] < mostSteps; head++) {
            int u = order[head];
            if (tail == all && distance[u] == distance[order[tail - 1]]) {
                break; // everyone is found, and nobody is farther away than these
            }
            int next = distance[u] + 1;
            double through = paths[u];
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                int known = distance[v];
                if (known < 0) {
                    distance[v] = next;
                    paths[v] = through;
                    order[tail++] = v;
                } else if (known == next) {
                    paths[v] += through;
                }
            }
        }
        return tail;
    }
}
