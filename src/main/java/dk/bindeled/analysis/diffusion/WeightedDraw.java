package dk.bindeled.analysis.diffusion;

/**
 * Nodes drawn in proportion to their weights, in constant time: the alias method (M. D. Vose, A linear algorithm for generating random numbers
 * with a given distribution, IEEE Transactions on Software Engineering 17 (1991) 972-975, doi:10.1109/32.92917). 12 bytes per node.
 */
final class WeightedDraw {

    private final double[] keep;
    private final int[] other;

    /**
     * Prepares the draws.
     *
     * @param weights of the nodes, not negative
     * @param sum of them, above 0
     */
    WeightedDraw(double[] weights, double sum) {
        int n = weights.length;
        keep = new double[n];
        other = new int[n];
        int[] waiting = new int[n]; // those below the mean from the front, the others from the back
        int low = 0;
        int high = n;
        int heaviest = 0;
        for (int v = 0; v < n; v++) {
            heaviest = weights[v] > weights[heaviest] ? v : heaviest;
            keep[v] = weights[v] * n / sum;
            if (keep[v] < 1) {
                waiting[low++] = v;
            } else {
                waiting[--high] = v;
            }
        }
        while (low > 0 && high < n) {
            int small = waiting[--low];
            int large = waiting[high];
            other[small] = large;
            keep[large] -= 1 - keep[small];
            if (keep[large] < 1) {
                high++;
                waiting[low++] = large;
            }
        }
        for (; high < n; high++) {
            keep[waiting[high]] = 1;
        }
        while (low > 0) { // left over by rounding only; yet a node without weight is never drawn
            int v = waiting[--low];
            keep[v] = weights[v] > 0 ? 1 : 0;
            other[v] = heaviest;
        }
    }

    int next(Draws draws) {
        int v = draws.below(keep.length);
        return draws.unit() < keep[v] ? v : other[v];
    }
}
