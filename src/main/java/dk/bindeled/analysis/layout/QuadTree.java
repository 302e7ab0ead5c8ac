package dk.bindeled.analysis.layout;

import java.util.Arrays;

/**
 * Repulsion between many points, far ones taken together: a square that looks smaller than {@link #OPENING} counts as one point at its
 * centre of mass. J. Barnes and P. Hut, A hierarchical O(N log N) force-calculation algorithm, Nature 324 (1986) 446-449,
 * doi:10.1038/324446a0.
 *
 * <p>A point at distance d of mass m pushes with m/d. O(n log n) to build and O(log n) to ask; the arrays are kept for the next build.
 */
final class QuadTree {

    /** Width of a square over its distance below which it counts as one point; below 1/√2 a point never stands in such a square. */
    private static final double OPENING = 0.7;

    private static final int DEEPEST = 30;

    private int[] children = new int[0];
    private double[] masses = new double[0];
    private double[] centresX = new double[0];
    private double[] centresY = new double[0];
    private int squares;
    private double width;

    private double pushX;
    private double pushY;

    /** Takes in the points; weights are above 0. */
    void build(double[] x, double[] y, double[] weights) {
        double low = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < x.length; v++) {
            low = Math.min(low, x[v]);
            high = Math.max(high, x[v]);
            lowY = Math.min(lowY, y[v]);
            highY = Math.max(highY, y[v]);
        }
        width = Math.max(Math.max(high - low, highY - lowY), 1e-9) * 1.000001;
        squares = 0;
        newSquare();
        for (int v = 0; v < x.length; v++) {
            insert(x[v], y[v], weights[v], low, lowY);
        }
        for (int s = 0; s < squares; s++) {
            centresX[s] /= masses[s];
            centresY[s] /= masses[s];
        }
    }

    /** Works out the push on a point that is itself in the tree (a point never pushes itself). */
    void push(double x, double y) {
        pushX = 0;
        pushY = 0;
        push(0, width, x, y);
    }

    double pushX() {
        return pushX;
    }

    double pushY() {
        return pushY;
    }

    private void push(int square, double side, double x, double y) {
        double dx = x - centresX[square];
        double dy = y - centresY[square];
        double squared = dx * dx + dy * dy;
        if (children[4 * square] == LEAF || side * side < OPENING * OPENING * squared) {
            if (squared > 1e-18) {
                pushX += masses[square] * dx / squared;
                pushY += masses[square] * dy / squared;
            }
            return;
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            int child = children[4 * square + quarter];
            if (child > 0) {
                push(child, side / 2, x, y);
            }
        }
    }

    private static final int LEAF = -1;

    /** Masses and centres are sums until {@link #build} ends. A leaf is marked in its first quarter; 0 is no child. */
    private void insert(double x, double y, double mass, double low, double lowY) {
        int square = 0;
        double left = low;
        double bottom = lowY;
        double side = width;
        for (int depth = 0; ; depth++) {
            boolean empty = masses[square] == 0;
            if (empty || (children[4 * square] == LEAF && depth >= DEEPEST)) {
                children[4 * square] = LEAF;
                add(square, x, y, mass);
                return;
            }
            if (children[4 * square] == LEAF) {
                children[4 * square] = 0;
                double heldX = centresX[square] / masses[square];
                double heldY = centresY[square] / masses[square];
                int child = childAt(square, heldX, heldY, left, bottom, side / 2);
                children[4 * child] = LEAF;
                add(child, heldX, heldY, masses[square]);
            }
            add(square, x, y, mass);
            side /= 2;
            int child = childAt(square, x, y, left, bottom, side);
            left += x >= left + side ? side : 0;
            bottom += y >= bottom + side ? side : 0;
            square = child;
        }
    }

    private int childAt(int square, double x, double y, double left, double bottom, double half) {
        int quarter = (x >= left + half ? 1 : 0) + (y >= bottom + half ? 2 : 0);
        int child = children[4 * square + quarter];
        if (child == 0) {
            child = newSquare();
            children[4 * square + quarter] = child;
        }
        return child;
    }

    private void add(int square, double x, double y, double mass) {
        masses[square] += mass;
        centresX[square] += mass * x;
        centresY[square] += mass * y;
    }

    private int newSquare() {
        if (squares == masses.length) {
            int larger = Math.max(64, 2 * squares);
            children = Arrays.copyOf(children, 4 * larger);
            masses = Arrays.copyOf(masses, larger);
            centresX = Arrays.copyOf(centresX, larger);
            centresY = Arrays.copyOf(centresY, larger);
        }
        Arrays.fill(children, 4 * squares, 4 * squares + 4, 0);
        masses[squares] = 0;
        centresX[squares] = 0;
        centresY[squares] = 0;
        return squares++;
    }
}
