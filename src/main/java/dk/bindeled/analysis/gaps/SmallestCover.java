package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;

/**
 * The fewest nodes that touch every edge of a two-sided graph: as many as a maximum matching has edges (D. Kőnig, Graphok és matrixok,
 * Matematikai és Fizikai Lapok 38 (1931) 116-119).
 *
 * <p>A node with one edge left is matched along it, and its neighbour goes into the cover: some smallest cover holds it (R. M. Karp and M.
 * Sipser, Maximum matchings in sparse random graphs, FOCS 1981, doi:10.1109/SFCS.1981.21). What remains has two edges or more everywhere; there
 * JGraphT does the matching, by Hopcroft and Karp, whose search for augmenting paths is recursive, and above {@value #DEEPEST} nodes on the
 * smaller side by Edmonds' algorithm in its sparse form, which is not. The cover follows from the matching: from the unmatched on the left go
 * along edges to the right and back along matched ones; it is what was not reached on the left and what was reached on the right.
 *
 * <p>Source: J. E. Hopcroft and R. M. Karp, An n^{5/2} algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2 (1973)
 * 225-231, doi:10.1137/0202019. Cost: O(e √n), and O(e) where leaves decide everything. Deterministic.
 */
final class SmallestCover {

    private static final int DEEPEST = 1_000;

    private final Adjacency graph;
    private final int leftCount;
    private final int[] degree; // edges left
    private final boolean[] gone;
    private final boolean[] covering;

    private SmallestCover(Adjacency graph, int leftCount) {
        this.graph = graph;
        this.leftCount = leftCount;
        this.degree = new int[graph.size()];
        this.gone = new boolean[graph.size()];
        this.covering = new boolean[graph.size()];
    }

    /**
     * One smallest set of nodes that touches every edge, ascending.
     *
     * @param graph nodes 0…leftCount-1 are the left side, the rest the right; every edge joins the sides
     */
    static int[] of(Adjacency graph, int leftCount) {
        SmallestCover cover = new SmallestCover(graph, leftCount);
        cover.takeLeaves();
        cover.takeRest();
        return IntStream.range(0, graph.size()).filter(v -> cover.covering[v]).toArray();
    }

    private void takeLeaves() {
        int[] leaves = new int[graph.size()];
        int tail = 0;
        for (int v = 0; v < graph.size(); v++) {
            degree[v] = graph.degree(v);
            if (degree[v] == 1) {
                leaves[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int leaf = leaves[head];
            if (gone[leaf] || degree[leaf] == 0) {
                continue;
            }
            int hub = neighbourLeft(leaf);
            covering[hub] = true;
            gone[hub] = true;
            gone[leaf] = true;
            for (int arc = graph.start(hub); arc < graph.end(hub); arc++) {
                int v = graph.neighbour(arc);
                if (!gone[v] && --degree[v] == 1) {
                    leaves[tail++] = v;
                }
            }
        }
    }

    private int neighbourLeft(int leaf) {
        int arc = graph.start(leaf);
        while (gone[graph.neighbour(arc)]) {
            arc++;
        }
        return graph.neighbour(arc);
    }

    /** Covers what has two edges or more everywhere. */
    private void takeRest() {
        int[] rest = IntStream.range(0, graph.size())
                .filter(v -> !gone[v] && degree[v] > 0)
                .toArray();
        if (rest.length == 0) {
            return;
        }
        Adjacency inner = graph.induced(rest);
        int innerLeft = 0;
        while (rest[innerLeft] < leftCount) {
            innerLeft++;
        }
        int[] mate = mates(inner, innerLeft);
        boolean[] reached = reachedFromUnmatched(inner, innerLeft, mate);
        for (int v = 0; v < rest.length; v++) {
            covering[rest[v]] = reached[v] != (v < innerLeft);
        }
    }

    private static boolean[] reachedFromUnmatched(Adjacency graph, int leftCount, int[] mate) {
        boolean[] reached = new boolean[graph.size()];
        int[] queue = new int[leftCount];
        int tail = 0;
        for (int u = 0; u < leftCount; u++) {
            if (mate[u] < 0) {
                reached[u] = true;
                queue[tail++] = u;
            }
        }
        for (int head = 0; head < tail; head++) {
            int u = queue[head];
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                if (!reached[v]) {
                    reached[v] = true;
                    // v is matched, or the matching could have been larger
                    reached[mate[v]] = true;
                    queue[tail++] = mate[v];
                }
            }
        }
        return reached;
    }

    /** The other end of each node's edge in a maximum matching, or -1. */
    private static int[] mates(Adjacency graph, int leftCount) {
        int[] mate = new int[graph.size()];
        Arrays.fill(mate, -1);
        Graph<Integer, Integer> view = graph.graph();
        for (int edge : algorithm(view, leftCount).getMatching().getEdges()) {
            int u = view.getEdgeSource(edge);
            int v = view.getEdgeTarget(edge);
            mate[u] = v;
            mate[v] = u;
        }
        return mate;
    }

    private static MatchingAlgorithm<Integer, Integer> algorithm(Graph<Integer, Integer> view, int leftCount) {
        int size = view.vertexSet().size();
        return Math.min(leftCount, size - leftCount) <= DEEPEST
                ? new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                        view, numbers(0, leftCount), numbers(leftCount, size))
                : new SparseEdmondsMaximumCardinalityMatching<>(view);
    }

    private static Set<Integer> numbers(int from, int to) {
        Set<Integer> numbers = LinkedHashSet.newLinkedHashSet(to - from);
        for (int v = from; v < to; v++) {
            numbers.add(v);
        }
        return numbers;
    }
}
