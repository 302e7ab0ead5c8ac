package dk.bindeled.analysis.cascade;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a forest of rooted trees over the nodes 0…size()-1, given by everyone's parent. All of it is worked out in O(size).
 *
 * <p>The structural virality of a tree is the mean distance between all pairs of its nodes (half its Wiener index, per pair). Cutting the
 * link above node v parts the tree into s_v and n - s_v nodes, s_v the size of v's subtree, so that exactly s_v (n - s_v) pairs have their
 * path across it: the mean is 2 &Sigma;<sub>v&ne;root</sub> s_v (n - s_v) / (n (n - 1)). A star gives nearly 2 whatever its size, a long chain
 * grows without bound: the figure tells broadcasting from passing on, not much from little. Source: S. Goel, A. Anderson, J. Hofman,
 * D. J. Watts, "The structural virality of online diffusion", Management Science 62 (2016) 180-196, doi:10.1287/mnsc.2015.2158.
 */
final class RootedForest {

    /** Fewest nodes of a tree for which the structural virality says something. */
    static final int FEWEST_FOR_VIRALITY = 5;

    private final int[] parents;
    private final int[] order;
    private final int[] roots;
    private final int[] depths;
    private final int[] childCounts;
    private final int[] subtreeSizes;
    private final double[] crossings;

    /**
     * @param parents parent of each node, -1 for roots
     * @throws IllegalArgumentException if the parents go round in a circle
     */
    RootedForest(int... parents) {
        this.parents = parents.clone();
        this.order = breadthFirst(parents);
        this.roots = new int[parents.length];
        this.depths = new int[parents.length];
        this.subtreeSizes = new int[parents.length];
        this.childCounts = new int[parents.length];
        for (int v : order) {
            roots[v] = parents[v] < 0 ? v : roots[parents[v]];
            depths[v] = parents[v] < 0 ? 0 : depths[parents[v]] + 1;
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int v = order[k];
            subtreeSizes[v]++;
            if (parents[v] >= 0) {
                childCounts[parents[v]]++;
                subtreeSizes[parents[v]] += subtreeSizes[v];
            }
        }
        this.crossings = new double[parents.length];
        for (int v = 0; v < parents.length; v++) {
            if (parents[v] >= 0) {
                double below = subtreeSizes[v];
                crossings[roots[v]] += below * (subtreeSizes[roots[v]] - below);
            }
        }
    }

    int size() {
        return parents.length;
    }

    /** Parent of {@code v}, -1 for a root. */
    int parent(int v) {
        return parents[v];
    }

    int root(int v) {
        return roots[v];
    }

    /** Steps from the root of {@code v} to {@code v}. */
    int depth(int v) {
        return depths[v];
    }

    int childCount(int v) {
        return childCounts[v];
    }

    /** Nodes of the subtree of {@code v}, itself included. */
    int subtreeSize(int v) {
        return subtreeSizes[v];
    }

    /** The {@code k}-th node in an order in which parents come before their children. */
    int inOrder(int k) {
        return order[k];
    }

    /** Structural virality of the tree with the root {@code root}, null for a tree of fewer than five nodes. */
    @Nullable
    Double virality(int root) {
        double n = subtreeSizes[root];
        return n < FEWEST_FOR_VIRALITY ? null : 2 * crossings[root] / (n * (n - 1));
    }

    private static int[] breadthFirst(int... parents) {
        int[] starts = new int[parents.length + 1];
        for (int parent : parents) {
            if (parent >= 0) {
                starts[parent + 1]++;
            }
        }
        for (int v = 0; v < parents.length; v++) {
            starts[v + 1] += starts[v];
        }
        int[] next = starts.clone();
        int[] children = new int[starts[parents.length]];
        for (int v = 0; v < parents.length; v++) {
            if (parents[v] >= 0) {
                children[next[parents[v]]++] = v;
            }
        }
        int[] order = new int[parents.length];
        int filled = 0;
        for (int v = 0; v < parents.length; v++) {
            if (parents[v] < 0) {
                order[filled++] = v;
            }
        }
        for (int k = 0; k < filled; k++) {
            for (int c = starts[order[k]]; c < starts[order[k] + 1]; c++) {
                order[filled++] = children[c];
            }
        }
        if (filled < order.length) {
            throw new IllegalArgumentException((order.length - filled) + " nodes hang on a circle of parents");
        }
        return order;
    }
}
