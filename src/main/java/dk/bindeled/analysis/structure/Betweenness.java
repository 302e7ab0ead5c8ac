package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * How often a node lies on shortest paths between others, exactly.
 *
 * <p>What it measures: for every pair of other nodes, the share of the pair's shortest paths that go through the node, added up over the pairs.
 *
 * <p>Formula: Σ over unordered pairs {s, t}, both other than v, of σ_st(v)/σ_st. Normalised: divided by the (n−1)(n−2)/2 pairs there are.
 *
 * <p>Convention: raw values count each unordered pair once, as igraph and networkx do for undirected graphs; pairs without a path add nothing.
 * Normalised is not defined below three nodes. Path counts are doubles: they overflow a long in quite small grids.
 *
 * <p>Source: L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977) 35-41, doi:10.2307/3033543; method:
 * U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001) 163-177,
 * doi:10.1080/0022250X.2001.9990249. In a forest there is one path at most, and v lies on it exactly if the ends are in different branches of
 * v: (c−1)² − Σ b², halved, with c nodes in the component and b in each branch.
 *
 * <p>By short paths: news seldom travels far, so that only pairs at most k steps apart may count, k = 3 as a rule (S. P. Borgatti and
 * M. G. Everett, A graph-theoretic perspective on centrality, Social Networks 28 (2006) 466-484, doi:10.1016/j.socnet.2005.11.005,
 * k-betweenness).
 *
 * <p>Cost: O(n m) time in general, by short paths the arcs within k − 1 steps of each node, O(n) in a forest; 8 bytes per node for each of at most 64 parts. The sources are cut into parts by number,
 * and the parts' sums are added in order: the same bytes for any number of threads.
 *
 * <p>How not to read it: not as importance. It assumes that news travels along shortest paths only, and it jumps with single ties; on whom a
 * network hangs is better seen from {@link CutPoints}. Large graphs have {@link SampledBetweenness}.
 */
public final class Betweenness implements VertexScoringAlgorithm<Integer, Double> {

    /** Nodes up to which exact values take little time in every graph; above, only forests are as quick. */
    public static final int EXACT_LIMIT = 5_000;

    private static final int MOST_PARTS = 64;
    private static final int NODES_PER_PART = 32;

    private final double[] raw;

    private Betweenness(double[] raw) {
        this.raw = raw;
    }

    /** True if {@code graph} has no cycles: exact values then take little time in graphs of any size. */
    public static boolean isForest(Adjacency graph) {
        return isForest(graph, Components.of(graph));
    }

    /** The betweenness of {@code graph}, on all processors. */
    public static Betweenness of(Adjacency graph, Progress progress) {
        return of(graph, Chunks.onAllProcessors(), progress);
    }

    /** The betweenness of {@code graph}, on the threads of {@code chunks}. */
    public static Betweenness of(Adjacency graph, Chunks chunks, Progress progress) {
        Components components = Components.of(graph);
        if (isForest(graph, components)) {
            return new Betweenness(ofForest(graph, components));
        }
        return searched(graph, components, Integer.MAX_VALUE, chunks, progress);
    }

    /**
     * The betweenness of {@code graph} by short paths: only pairs at most {@code steps} apart are counted. Normalised, it is a share of all
     * pairs all the same.
     *
     * @param steps at least 1; with 1 nobody is between others
     */
    public static Betweenness ofShortPaths(Adjacency graph, int steps, Chunks chunks, Progress progress) {
        if (steps < 1) {
            throw new IllegalArgumentException("A path has at least one step, not " + steps);
        }
        return searched(graph, Components.of(graph), steps, chunks, progress);
    }

    private static Betweenness searched(
            Adjacency graph, Components components, int steps, Chunks chunks, Progress progress) {
        int n = graph.size();
        int parts = Math.clamp(n / NODES_PER_PART, 1, MOST_PARTS);
        List<double[]> sums = chunks.compute(parts, progress, "betweenness", part -> {
            ShortestPathCounts counts = new ShortestPathCounts(graph, components, steps);
            int end = Chunks.start(n, parts, part + 1);
            for (int source = Chunks.start(n, parts, part); source < end; source++) {
                progress.stopIfCancelled();
                counts.addFrom(source);
            }
            return counts.dependencies();
        });
        double[] raw = new double[n];
        for (double[] sum : sums) {
            for (int v = 0; v < n; v++) {
                raw[v] += sum[v];
            }
        }
        for (int v = 0; v < n; v++) {
            raw[v] /= 2; // every pair was met from both its ends
        }
        return new Betweenness(raw);
    }

    /** Raw betweenness of node {@code v}, at least 0, each unordered pair once. */
    public double raw(int v) {
        return raw[v];
    }

    /** Betweenness of node {@code v} as a share of all pairs of others, 0-1, or null below three nodes. */
    public @Nullable Double normalised(int v) {
        return raw.length < 3 ? null : raw[v] / pairsOfOthers();
    }

    /** Raw betweenness by node. */
    @Override
    public Map<Integer, Double> getScores() {
        return new NodeScores<>(raw.length, v -> raw[v]);
    }

    @Override
    public Double getVertexScore(Integer v) {
        return new NodeScores<>(raw.length, node -> raw[node]).require(v);
    }

    private double pairsOfOthers() {
        return (raw.length - 1.0) * (raw.length - 2.0) / 2;
    }

    private static boolean isForest(Adjacency graph, Components components) {
        return graph.edgeCount() == graph.size() - components.count();
    }

    /** Takes off leaves until nothing is left; what hangs below a node is then known, and the rest of its component is above it. */
    private static double[] ofForest(Adjacency graph, Components components) {
        int n = graph.size();
        int[] left = new int[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int v = 0; v < n; v++) {
            left[v] = graph.degree(v);
            if (left[v] <= 1) {
                queue[tail++] = v;
            }
        }
        int[] below = new int[n]; // nodes hanging below, the node itself left out
        double[] squares = new double[n]; // squared sizes of the branches below
        boolean[] taken = new boolean[n];
        double[] raw = new double[n];
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            taken[v] = true;
            double others = components.size(components.of(v)) - 1.0;
            double above = others - below[v];
            raw[v] = (others * others - squares[v] - above * above) / 2;
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                int up = graph.neighbour(arc);
                if (!taken[up]) {
                    double branch = below[v] + 1.0;
                    below[up] += below[v] + 1;
                    squares[up] += branch * branch;
                    if (--left[up] == 1) {
                        queue[tail++] = up;
                    }
                }
            }
        }
        return raw;
    }
}
