package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * Searches for the shortest way between the ends of an edge that does not use it: breadth-first from both ends, a whole step at a time from the
 * one with fewer nodes at its rim. Belongs to one thread; used again without clearing.
 */
final class WayRound {

    private final Adjacency graph;
    private final int[] seenBy; // the search and the side that saw a node last
    private int searches;

    WayRound(Adjacency graph) {
        this.graph = graph;
        this.seenBy = new int[graph.size()];
    }

    /** Steps from {@code u} to {@code v} without the edge between them, or -1 where there is no other way. */
    int steps(int u, int v) {
        searches++;
        Side one = new Side(u, v, 2 * searches);
        Side other = new Side(v, u, 2 * searches + 1);
        // before each step the sides have nothing in common; so the first node seen from both is on a shortest way
        for (int steps = 1; one.rim() > 0 && other.rim() > 0; steps++) {
            boolean met = one.rim() <= other.rim() ? one.stepMeets(other) : other.stepMeets(one);
            if (met) {
                return steps;
            }
        }
        return -1;
    }

    private final class Side {

        private final int start;
        private final int goal;
        private final int mark;
        private int[] queue = new int[16];
        private int head;
        private int tail;

        Side(int start, int goal, int mark) {
            this.start = start;
            this.goal = goal;
            this.mark = mark;
            add(start);
        }

        int rim() {
            return tail - head;
        }

        boolean stepMeets(Side other) {
            for (int end = tail; head < end; head++) {
                int x = queue[head];
                for (int arc = graph.start(x); arc < graph.end(x); arc++) {
                    int y = graph.neighbour(arc);
                    boolean theEdgeItself = x == start && y == goal;
                    if (!theEdgeItself && seenBy[y] == other.mark) {
                        return true;
                    }
                    if (!theEdgeItself && seenBy[y] != mark) {
                        add(y);
                    }
                }
            }
            return false;
        }

        private void add(int v) {
            if (tail == queue.length) {
                queue = Arrays.copyOf(queue, 2 * tail);
            }
            seenBy[v] = mark;
            queue[tail++] = v;
        }
    }
}
