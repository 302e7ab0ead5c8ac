package dk.bindeled.analysis.layout;

/** Where each actor's ties out of its own leaf go: the sum of unit vectors towards the leaves of their other ends, at most {@link #MOST} long. */
final class Pulls {

    private static final double MOST = 3;

    private final double[] x;
    private final double[] y;

    /** @param joined pairs (u &lt;&lt; 32 | v) of drawn actors; the tree's plots are in place */
    Pulls(RegionTree tree, long[] joined, int actors) {
        x = new double[actors];
        y = new double[actors];
        for (long pair : joined) {
            int u = (int) (pair >>> 32);
            int v = (int) pair;
            Plot home = tree.home(u);
            Plot other = tree.home(v);
            if (home != null && other != null && home != other) {
                double dx = other.x - home.x;
                double dy = other.y - home.y;
                double distance = Math.hypot(dx, dy);
                x[u] += dx / distance;
                y[u] += dy / distance;
                x[v] -= dx / distance;
                y[v] -= dy / distance;
            }
        }
        for (int v = 0; v < actors; v++) {
            double length = Math.hypot(x[v], y[v]);
            if (length > MOST) {
                x[v] *= MOST / length;
                y[v] *= MOST / length;
            }
        }
    }

    double x(int v) {
        return x[v];
    }

    double y(int v) {
        return y[v];
    }
}
