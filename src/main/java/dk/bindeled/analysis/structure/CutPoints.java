package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;

/**
 * Who or what holds the graph together alone.
 *
 * <p>What it measures: how many others lose touch with the largest part of their component if an actor leaves ({@code cut_off}), and which
 * edges part a component in two when they are lost (bridge ties).
 *
 * <p>Formula: cut_off = nodes of the actor's component − 1 − nodes of the largest part left. 0 for everyone who is no cut point.
 *
 * <p>Method: one depth-first search; a child's branch comes loose from v if nobody in it reaches above v, and the edge to the child is a bridge
 * if nobody in it reaches v by another way. With an explicit stack: a path of millions is no harm.
 *
 * <p>Source: R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972) 146-160, doi:10.1137/0201010; and
 * J. Hopcroft and R. Tarjan, Algorithm 447, Communications of the ACM 16 (1973) 372-378, doi:10.1145/362248.362272.
 *
 * <p>Cost: O(n + m) time, 24 bytes per node. Deterministic; results do not depend on where the search begins.
 *
 * <p>How not to read it: cut off in the data is not alone in life; ties that nobody registered are not there.
 */
public final class CutPoints implements VertexScoringAlgorithm<Integer, Integer> {

    private final int[] cutOff;
    private final List<BridgeTie> bridges;

    private CutPoints(int[] cutOff, List<BridgeTie> bridges) {
        this.cutOff = cutOff;
        this.bridges = bridges;
    }

    /** The cut points and bridges of {@code graph}. */
    public static CutPoints of(Adjacency graph) {
        Search search = new Search(graph);
        for (int root = 0; root < graph.size(); root++) {
            if (search.entered[root] == 0) {
                search.from(root);
            }
        }
        search.bridges.sort(Comparator.comparingInt((BridgeTie tie) -> Math.min(tie.inner(), tie.outer()))
                .thenComparingInt(tie -> Math.max(tie.inner(), tie.outer())));
        return new CutPoints(search.cutOff, List.copyOf(search.bridges));
    }

    /** Nodes cut off from the largest part left if node {@code v} leaves. */
    public int cutOff(int v) {
        return cutOff[v];
    }

    /** The bridge ties, by smaller end, then larger end. */
    public List<BridgeTie> bridges() {
        return bridges;
    }

    /** {@code cut_off} by node. */
    @Override
    public Map<Integer, Integer> getScores() {
        return new NodeScores<>(cutOff.length, v -> cutOff[v]);
    }

    @Override
    public Integer getVertexScore(Integer v) {
        return new NodeScores<>(cutOff.length, node -> cutOff[node]).require(v);
    }

    /** The depth-first search, one tree per component. */
    private static final class Search {

        private final Adjacency graph;
        private final int[] entered; // when the search came to a node, from 1; 0 = not yet
        private final int[] reach; // earliest node that the branch of a node reaches
        private final int[] branch; // nodes in the branch of a node, itself included
        private final int[] next; // next arc to follow
        private final int[] parent;
        private final int[] order; // nodes as they were entered
        private final int[] cutOff;
        private final List<BridgeTie> bridges = new ArrayList<>();
        private int clock;

        Search(Adjacency graph) {
            int n = graph.size();
            this.graph = graph;
            this.entered = new int[n];
            this.reach = new int[n];
            this.branch = new int[n];
            this.next = new int[n];
            this.parent = new int[n];
            this.order = new int[n];
            this.cutOff = new int[n];
        }

        void from(int root) {
            int first = clock;
            walk(root);
            int size = clock - first;
            int[] loose = new int
                    [size]; // per node of the component, in the order of entering: nodes in branches that come loose
            int[] largest = new int[size]; // the largest of those branches
            for (int k = clock - 1; k > first; k--) {
                int v = order[k];
                int above = parent[v];
                int at = entered[above] - 1 - first;
                if (above == root || reach[v] >= entered[above]) {
                    loose[at] += branch[v];
                    largest[at] = Math.max(largest[at], branch[v]);
                }
                if (reach[v] > entered[above]) {
                    bridges.add(bridge(v, above, branch[v], size - branch[v]));
                }
            }
            for (int k = 0; k < size; k++) {
                int rest = size - 1 - loose[k];
                cutOff[order[first + k]] = size - 1 - Math.max(rest, largest[k]);
            }
        }

        /** Goes down along untried arcs and comes back up, until the whole component is entered. */
        private void walk(int root) {
            enter(root, -1);
            int v = root;
            while (v >= 0) {
                int arc = next[v];
                int above = parent[v];
                if (arc < graph.end(v)) {
                    next[v]++;
                    int w = graph.neighbour(arc);
                    if (entered[w] == 0) {
                        enter(w, v);
                        v = w;
                    } else if (w != above) {
                        reach[v] = Math.min(reach[v], entered[w]);
                    }
                } else {
                    if (above >= 0) {
                        reach[above] = Math.min(reach[above], reach[v]);
                        branch[above] += branch[v];
                    }
                    v = above;
                }
            }
        }

        private void enter(int v, int from) {
            order[clock++] = v;
            entered[v] = clock;
            reach[v] = clock;
            branch[v] = 1;
            next[v] = graph.start(v);
            parent[v] = from;
        }

        private static BridgeTie bridge(int below, int above, int belowSize, int aboveSize) {
            boolean belowIsInner = belowSize < aboveSize || (belowSize == aboveSize && below < above);
            return belowIsInner ? new BridgeTie(below, above, belowSize) : new BridgeTie(above, below, aboveSize);
        }
    }
}
