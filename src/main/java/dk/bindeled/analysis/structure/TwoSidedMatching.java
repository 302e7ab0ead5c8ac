package dk.bindeled.analysis.structure;

import java.util.Arrays;

/**
 * Maximum matchings of many small two-sided graphs, one after the other, in the same arrays.
 *
 * <p>What it measures: the most edges of which no two share an end; as many as the fewest nodes that touch every edge (D. Kőnig, Graphok és
 * matrixok, Matematikai és Fizikai Lapok 38 (1931) 116-119).
 *
 * <p>Method: edges that can be taken at once are taken; then, in rounds, the shortest ways to improve are found from all free nodes at once and as
 * many as possible are taken. With an explicit stack. JGraphT's matchings want a graph of boxed numbers for each, which costs more than they do.
 *
 * <p>Source: J. E. Hopcroft and R. M. Karp, An n^{5/2} algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2 (1973)
 * 225-231, doi:10.1137/0202019.
 *
 * <p>Cost: O(e √n) for n nodes and e edges on hand. Deterministic. Not to be shared between threads.
 */
public final class TwoSidedMatching {

    private static final int FREE = -1;

    private int lefts;
    private int rights;
    private int edges;
    private int[] offsets = new int[16]; // edges of left node u: offsets[u] ≤ e < offsets[u + 1]
    private int[] ends = new int[16]; // right end of each edge
    private int[] next = new int[16]; // per left node, next edge to try
    private int[] mateOfLeft = new int[16];
    private int[] layer = new int[16]; // per left node, steps from a free one in this round
    private int[] stack = new int[16];
    private int[] mateOfRight = new int[16];

    /** Forgets the graph. */
    public void clear() {
        lefts = 0;
        rights = 0;
        edges = 0;
    }

    /** Adds a left node without edges; they are numbered 0, 1, … */
    public void addLeft() {
        lefts++;
        if (offsets.length <= lefts) {
            int size = 2 * lefts;
            offsets = Arrays.copyOf(offsets, size);
            next = Arrays.copyOf(next, size);
            mateOfLeft = Arrays.copyOf(mateOfLeft, size);
            layer = Arrays.copyOf(layer, size);
            stack = Arrays.copyOf(stack, size);
        }
        offsets[lefts] = edges;
    }

    /** Joins the left node added last to right node {@code right}, at least 0; right nodes should be numbered closely. */
    public void addEdge(int right) {
        if (ends.length <= edges) {
            ends = Arrays.copyOf(ends, 2 * edges);
        }
        ends[edges++] = right;
        offsets[lefts] = edges;
        rights = Math.max(rights, right + 1);
    }

    /** Number of edges of left node {@code left}. */
    public int degree(int left) {
        return offsets[left + 1] - offsets[left];
    }

    /** Number of left nodes. */
    public int lefts() {
        return lefts;
    }

    /** Number of edges in a maximum matching. */
    public int maximum() {
        if (mateOfRight.length < rights) {
            mateOfRight = new int[2 * rights];
        }
        Arrays.fill(mateOfLeft, 0, lefts, FREE);
        Arrays.fill(mateOfRight, 0, rights, FREE);
        int matched = takeAtOnce();
        while (matched < lefts && matched < rights && findLayers()) {
            for (int u = 0; u < lefts; u++) {
                if (mateOfLeft[u] == FREE && improveFrom(u)) {
                    matched++;
                }
            }
        }
        return matched;
    }

    private int takeAtOnce() {
        int matched = 0;
        for (int u = 0; u < lefts; u++) {
            for (int e = offsets[u]; e < offsets[u + 1] && mateOfLeft[u] == FREE; e++) {
                if (mateOfRight[ends[e]] == FREE) {
                    mateOfRight[ends[e]] = u;
                    mateOfLeft[u] = ends[e];
                    matched++;
                }
            }
        }
        return matched;
    }

    /** Steps from the free left nodes along unmatched edges and back along matched ones; true if a free right node was met. */
    private boolean findLayers() {
        int tail = 0;
        for (int u = 0; u < lefts; u++) {
            next[u] = offsets[u];
            layer[u] = FREE;
            if (mateOfLeft[u] == FREE) {
                layer[u] = 0;
                stack[tail++] = u;
            }
        }
        boolean met = false;
        for (int head = 0; head < tail; head++) {
            int u = stack[head];
            for (int e = offsets[u]; e < offsets[u + 1]; e++) {
                int mate = mateOfRight[ends[e]];
                if (mate == FREE) {
                    met = true;
                } else if (layer[mate] == FREE) {
                    layer[mate] = layer[u] + 1;
                    stack[tail++] = mate;
                }
            }
        }
        return met;
    }

    /** Looks for a way from {@code root} down the layers to a free right node, and changes matched and unmatched edges along it. */
    private boolean improveFrom(int root) {
        int depth = 0;
        stack[0] = root;
        while (depth >= 0) {
            int u = stack[depth];
            if (next[u] == offsets[u + 1]) {
                depth--;
                continue;
            }
            int mate = mateOfRight[ends[next[u]++]];
            if (mate == FREE) {
                for (int k = depth; k >= 0; k--) {
                    int left = stack[k];
                    mateOfLeft[left] = ends[next[left] - 1];
                    mateOfRight[mateOfLeft[left]] = left;
                }
                return true;
            }
            if (layer[mate] == layer[u] + 1) {
                stack[++depth] = mate;
            }
        }
        return false;
    }
}
