package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;

/**
 * Who is a neighbour of whom as one bit for each two nodes: 64 are compared at a time. For graphs so dense that this is less than to go through
 * lists of neighbours; where everyone knows everyone, fifty times less.
 *
 * <p>Cost: n²/8 bytes; n/64 steps for the nodes that two have in common, and one for each of those that does not stand in a full word.
 */
final class DenseRows {

    private static final int FEWEST_NODES = 256;
    private static final int MOST_NODES = 8_192;
    /** Mean degree from which rows of bits pay, as a part of all nodes. */
    private static final int PART_OF_NODES = 16;

    private static final long ALL = -1L;

    private final int words;
    private final long[] bits;
    private double[] sums = new double[0]; // of the weights of the 64 nodes of a word

    DenseRows(Adjacency graph) {
        int n = graph.size();
        this.words = (n + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[n * words];
        for (int u = 0; u < n; u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                bits[u * words + v / Long.SIZE] |= 1L << v;
            }
        }
    }

    /** Whether {@code graph} is dense, but not too large. */
    static boolean pays(Adjacency graph) {
        long n = graph.size();
        return n >= FEWEST_NODES && n <= MOST_NODES && graph.arcCount() >= n * n / PART_OF_NODES;
    }

    /** How many neighbours {@code u} and {@code v} have in common. */
    int common(int u, int v) {
        int count = 0;
        for (int k = 0; k < words; k++) {
            count += Long.bitCount(bits[u * words + k] & bits[v * words + k]);
        }
        return count;
    }

    /**
     * The sum of the weights of the neighbours that {@code u} and {@code v} have in common.
     *
     * @param weights by node, always the same
     */
    double sum(int u, int v, double... weights) {
        if (sums.length == 0) {
            sums = sums(weights);
        }
        double sum = 0;
        for (int k = 0; k < words; k++) {
            long left = bits[u * words + k] & bits[v * words + k];
            if (left == ALL) {
                sum += sums[k];
                continue;
            }
            for (; left != 0; left &= left - 1) {
                sum += weights[k * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }

    private double[] sums(double... weights) {
        double[] found = new double[words];
        for (int v = 0; v < weights.length; v++) {
            found[v / Long.SIZE] += weights[v];
        }
        return found;
    }
}
