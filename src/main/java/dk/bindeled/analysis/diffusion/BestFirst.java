package dk.bindeled.analysis.diffusion;

import java.util.function.IntToDoubleFunction;

/**
 * Nodes that may be chosen, the one that is worth most first; of equal ones the one that gains most, and of these the one with the lowest number. Whoever
 * costs nothing is worth more than anybody who costs something, and among such it is the gain that tells.
 *
 * <p>What a node gains may only fall: it is looked at anew when it has come to the top, so that a choice costs the logarithm of how many nodes there
 * are for each of the few that are looked at (lazy greedy: M. Minoux, Accelerated greedy algorithms for maximizing submodular set functions,
 * Optimization Techniques 1978, 234-243, doi:10.1007/BFb0006528). 4 bytes for each of the nodes, 8 for every number up to the highest. For one thread.
 */
final class BestFirst {

    private final SeedLimits limits;
    private final double[] gains;
    private final int[] heap;
    private int size;

    /**
     * All of them in linear time.
     *
     * @param nodes each once; the sooner the better come the quicker
     * @param gain of each node, above 0
     */
    BestFirst(SeedLimits limits, int[] nodes, IntToDoubleFunction gain) {
        this.limits = limits;
        heap = nodes.clone();
        size = heap.length;
        int highest = -1;
        for (int v : heap) {
            highest = Math.max(highest, v);
        }
        gains = new double[highest + 1];
        for (int v : heap) {
            gains[v] = gain.applyAsDouble(v);
        }
        for (int place = size / 2 - 1; place >= 0; place--) {
            sink(place, heap[place]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The best by what was last known. */
    int first() {
        return heap[0];
    }

    /** What the best gained when it was looked at last. */
    double gain() {
        return gains[heap[0]];
    }

    /** The best gains so much now, not more than it did. */
    void lower(double gain) {
        int v = heap[0];
        gains[v] = gain;
        sink(0, v);
    }

    /** The best is no longer among them. */
    void remove() {
        size--;
        if (size > 0) {
            sink(0, heap[size]);
        }
    }

    private void sink(int from, int v) {
        int place = from;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isBetter(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBetter(heap[child], v)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = v;
    }

    private boolean isBetter(int u, int v) {
        int byWorth = Double.compare(limits.worth(u, gains[u]), limits.worth(v, gains[v]));
        int order = byWorth == 0 ? Double.compare(gains[u], gains[v]) : byWorth;
        return order == 0 ? u < v : order > 0;
    }
}
