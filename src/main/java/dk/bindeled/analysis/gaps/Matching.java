package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;

/**
 * The most ties between two sides that have no person in common, and the fewest persons who touch every tie. The two numbers are the same
 * (D. Kőnig, Graphok és matrixok, Matematikai és Fizikai Lapok 38 (1931) 116-119).
 *
 * <p>The matching is JGraphT's: Hopcroft and Karp's algorithm, whose search for augmenting paths is recursive, and above
 * {@value #DEEPEST} persons on the smaller side Edmonds' in its sparse form, which is not. The cover follows from any maximum matching: from the
 * unmatched on the left side go along ties to the right and back along matched ties; the cover is what was not reached on the left and what was
 * reached on the right.
 *
 * <p>Source: J. E. Hopcroft and R. M. Karp, An n^{5/2} algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2 (1973)
 * 225-231, doi:10.1137/0202019. Cost: O(e √n). Deterministic.
 */
final class Matching {

    private static final int DEEPEST = 1_000;

    private final Adjacency graph;
    private final int leftCount;
    private final int[] mate;
    private final int size;

    /**
     * Matches a two-sided graph.
     *
     * @param graph nodes 0…leftCount-1 are the left side, the rest the right; every edge joins the sides
     */
    Matching(Adjacency graph, int leftCount) {
        this.graph = graph;
        this.leftCount = leftCount;
        this.mate = new int[graph.size()];
        Arrays.fill(mate, -1);
        Graph<Integer, Integer> view = graph.graph();
        Set<Integer> edges = algorithm(view).getMatching().getEdges();
        for (int edge : edges) {
            int u = view.getEdgeSource(edge);
            int v = view.getEdgeTarget(edge);
            mate[u] = v;
            mate[v] = u;
        }
        this.size = edges.size();
    }

    /** Number of matched ties, the same as the fewest persons who touch every tie. */
    int size() {
        return size;
    }

    /** One smallest set of nodes that touches every edge, ascending. */
    int[] cover() {
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
        int[] cover = new int[size];
        int next = 0;
        for (int v = 0; v < graph.size(); v++) {
            if (reached[v] != (v < leftCount)) {
                cover[next++] = v;
            }
        }
        return cover;
    }

    private MatchingAlgorithm<Integer, Integer> algorithm(Graph<Integer, Integer> view) {
        int rightCount = graph.size() - leftCount;
        return Math.min(leftCount, rightCount) <= DEEPEST
                ? new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                        view, numbers(0, leftCount), numbers(leftCount, graph.size()))
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
