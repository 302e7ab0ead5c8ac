package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Whom one has to pass on the way from any of several sources.
 *
 * <p>What it measures: node g dominates node v if every path from every source to v goes through g. The dominators of a node stand in a line; the
 * nearest is its immediate dominator, and all of them together make a tree whose root is a super-source joined to all sources.
 *
 * <p>Formula: with a depth-first tree from the super-source, p the parent of v in it and low(v) the earliest node that the branch of v reaches by
 * one edge: immediate(v) = p if low(v) is not before p, else immediate(p). That is so because edges go both ways: what dominates a node of an
 * undirected graph are the cut points between it and the root, and v lies in the same block as the edge from p upwards exactly if its branch
 * reaches above p. In a directed graph this would be wrong, and Lengauer and Tarjan's algorithm the one to take.
 *
 * <p>Convention: no node dominates itself; the super-source is not a node and is never named. A source has no dominator. Nodes that no path joins
 * to a source have none either, and are {@linkplain #reaches not reached}.
 *
 * <p>Source: R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972) 146-160, doi:10.1137/0201010;
 * dominators in general: T. Lengauer and R. E. Tarjan, A fast algorithm for finding dominators in a flowgraph, ACM Transactions on Programming
 * Languages and Systems 1 (1979) 121-141, doi:10.1145/357062.357071.
 *
 * <p>Cost: O(n + m) time, 24 bytes per node while it works and 12 to keep. With an explicit stack: a path of millions is no harm. Deterministic;
 * the tree does not depend on where the search begins.
 */
public final class Dominators {

    private static final int NOBODY = -1;

    private final int[] entered; // when the search came to a node, from 1; 0 = not reached
    private final int[] order; // the nodes reached, as they were entered: dominators before those they dominate
    private final int[] immediate;

    private Dominators(Search search) {
        this.entered = search.entered;
        this.order = Arrays.copyOf(search.order, search.clock);
        this.immediate = new int[entered.length];
        Arrays.fill(immediate, NOBODY);
        for (int v : order) {
            int above = search.parent[v];
            if (above != NOBODY) {
                immediate[v] = search.low[v] >= entered[above] ? above : immediate[above];
            }
        }
    }

    /**
     * The dominators of a graph.
     *
     * @param graph the graph
     * @param sources node numbers in any order, repetitions allowed; may be none
     */
    public static Dominators from(Adjacency graph, int... sources) {
        Search search = new Search(graph, sources);
        for (int source : sources) {
            if (search.entered[source] == 0) {
                search.from(source);
            }
        }
        return new Dominators(search);
    }

    /** True if a path leads from a source to node {@code v}, or {@code v} is one. */
    public boolean reaches(int v) {
        return entered[v] > 0;
    }

    /** The dominator nearest to node {@code v}, or -1 where it has none: a source, a node no path leads to, or one with paths apart. */
    public int immediate(int v) {
        return immediate[v];
    }

    /**
     * How many nodes each node dominates.
     *
     * @param counted which nodes count
     * @return per node, the counted nodes it dominates, the node itself left out
     */
    public int[] dominated(IntPredicate counted) {
        int[] below = new int[immediate.length];
        for (int k = order.length - 1; k >= 0; k--) {
            int v = order[k];
            if (immediate[v] != NOBODY) {
                below[immediate[v]] += below[v] + (counted.test(v) ? 1 : 0);
            }
        }
        return below;
    }

    /** The depth-first search; the super-source would be entered at 0, and each source reaches it. */
    private static final class Search {

        private final Adjacency graph;
        private final boolean[] source;
        private final int[] entered;
        private final int[] low;
        private final int[] next; // next arc to follow
        private final int[] parent;
        private final int[] order;
        private int clock;

        Search(Adjacency graph, int... sources) {
            int n = graph.size();
            this.graph = graph;
            this.source = new boolean[n];
            for (int v : sources) {
                source[v] = true;
            }
            this.entered = new int[n];
            this.low = new int[n];
            this.next = new int[n];
            this.parent = new int[n];
            this.order = new int[n];
        }

        /** Goes down along untried arcs and comes back up, until the whole component is entered. */
        void from(int root) {
            enter(root, NOBODY);
            int v = root;
            while (v != NOBODY) {
                int arc = next[v];
                int above = parent[v];
                if (arc < graph.end(v)) {
                    next[v]++;
                    int w = graph.neighbour(arc);
                    if (entered[w] == 0) {
                        enter(w, v);
                        v = w;
                    } else if (w != above) {
                        low[v] = Math.min(low[v], entered[w]);
                    }
                } else {
                    if (above != NOBODY) {
                        low[above] = Math.min(low[above], low[v]);
                    }
                    v = above;
                }
            }
        }

        private void enter(int v, int from) {
            order[clock++] = v;
            entered[v] = clock;
            low[v] = source[v] ? 0 : clock;
            next[v] = graph.start(v);
            parent[v] = from;
        }
    }
}
