package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;

/**
 * How many members of two groups are nought, one and two steps from a node, counted when first asked for; and what a new tie can give at most.
 *
 * <p>Cost: one search of at most two steps per node asked for, 16 bytes per node and 56 more for each of these. Not to be shared between
 * threads.
 */
final class BallSizes {

    private final Groups groups;
    private final int a;
    private final int b;
    private final int radius;
    private final Ball ball;
    private final int[][] membersOfA; // per node asked for: members of the first group 0…radius steps away
    private final int[][] membersOfB;

    BallSizes(Adjacency graph, Groups groups, int a, int b, int radius) {
        this.groups = groups;
        this.a = a;
        this.b = b;
        this.radius = radius;
        this.ball = new Ball(graph);
        this.membersOfA = new int[graph.size()][];
        this.membersOfB = new int[graph.size()][];
    }

    /** No tie {@code u}-{@code v} brings more pairs of the two groups within radius + 1 steps. */
    long bound(int u, int v) {
        count(u);
        count(v);
        return pairs(membersOfA[u], membersOfB[v]) + pairs(membersOfB[u], membersOfA[v]);
    }

    private long pairs(int[] here, int[] there) {
        long pairs = 0;
        long within = 0;
        for (int steps = 0; steps <= radius; steps++) {
            within += there[steps];
            pairs += within * here[radius - steps];
        }
        return pairs;
    }

    private void count(int node) {
        if (membersOfA[node] != null) {
            return;
        }
        int[] ofA = new int[radius + 1];
        int[] ofB = new int[radius + 1];
        ball.fill(node, radius);
        for (int steps = 0; steps <= radius; steps++) {
            for (int k = ball.first(steps); k < ball.first(steps + 1); k++) {
                ofA[steps] += groups.contains(a, ball.node(k)) ? 1 : 0;
                ofB[steps] += groups.contains(b, ball.node(k)) ? 1 : 0;
            }
        }
        membersOfA[node] = ofA;
        membersOfB[node] = ofB;
    }
}
