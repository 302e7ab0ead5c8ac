package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import java.util.Arrays;

/**
 * How many members of two groups are nought, one and two steps from a node, counted when first asked for; and what a new tie can give at most.
 *
 * <p>Cost: one search of at most two steps per node asked for, 40 bytes per node; turning to the next two groups costs what was asked of the last.
 * Not to be shared between threads.
 */
final class BallSizes {

    private static final int DISTANCES = 3; // nought, one and two steps

    private final Groups groups;
    private final Ball ball;
    private final int[] membersOfA; // per node asked for and distance
    private final int[] membersOfB;
    private final boolean[] isCounted;
    private final int[] counted;
    private int count;
    private int a;
    private int b;
    private int radius;

    BallSizes(Adjacency graph, Groups groups) {
        this.groups = groups;
        this.ball = new Ball(graph);
        this.membersOfA = new int[DISTANCES * graph.size()];
        this.membersOfB = new int[DISTANCES * graph.size()];
        this.isCounted = new boolean[graph.size()];
        this.counted = new int[graph.size()];
    }

    /** Turns to the groups {@code a} and {@code b}, and to what is near within {@code radius} + 1 steps; {@code radius} is 1 or 2. */
    void turnTo(int a, int b, int radius) {
        while (count > 0) {
            int node = counted[--count];
            isCounted[node] = false;
            Arrays.fill(membersOfA, DISTANCES * node, DISTANCES * (node + 1), 0);
            Arrays.fill(membersOfB, DISTANCES * node, DISTANCES * (node + 1), 0);
        }
        this.a = a;
        this.b = b;
        this.radius = radius;
    }

    /** No tie {@code u}-{@code v} brings more pairs of the two groups within radius + 1 steps. */
    long bound(int u, int v) {
        count(u);
        count(v);
        return pairs(membersOfA, u, membersOfB, v) + pairs(membersOfB, u, membersOfA, v);
    }

    private long pairs(int[] here, int u, int[] there, int v) {
        long pairs = 0;
        long within = 0;
        for (int steps = 0; steps <= radius; steps++) {
            within += there[DISTANCES * v + steps];
            pairs += within * here[DISTANCES * u + radius - steps];
        }
        return pairs;
    }

    private void count(int node) {
        if (isCounted[node]) {
            return;
        }
        isCounted[node] = true;
        counted[count++] = node;
        ball.fill(node, radius);
        for (int steps = 0; steps <= radius; steps++) {
            for (int k = ball.first(steps); k < ball.first(steps + 1); k++) {
                membersOfA[DISTANCES * node + steps] += groups.contains(a, ball.node(k)) ? 1 : 0;
                membersOfB[DISTANCES * node + steps] += groups.contains(b, ball.node(k)) ? 1 : 0;
            }
        }
    }
}
