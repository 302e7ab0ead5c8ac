package dk.bindeled.analysis.structure;

import dk.bindeled.network.Adjacency;
import java.util.Map;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;

/**
 * In how dense a core each node sits.
 *
 * <p>What it measures: the largest k such that the node belongs to a part of the graph in which everyone has at least k neighbours within the
 * part.
 *
 * <p>Method: nodes stand in buckets by degree; the node of least remaining degree is taken out again and again, and its remaining degree at
 * that moment is its core number.
 *
 * <p>Convention: an isolated node has core number 0.
 *
 * <p>Source: S. B. Seidman, Network structure and minimum degree, Social Networks 5 (1983) 269-287, doi:10.1016/0378-8733(83)90028-X; method:
 * V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores decomposition of networks, 2003, arXiv:cs/0310049.
 *
 * <p>Cost: O(n + m) time, 16 bytes per node. Deterministic; core numbers do not depend on the order of nodes.
 *
 * <p>How not to read it: a high core is a dense neighbourhood, not an influential person.
 */
public final class CoreNumbers implements VertexScoringAlgorithm<Integer, Integer> {

    private final int[] cores;
    private final int highest;

    private CoreNumbers(int[] cores) {
        this.cores = cores;
        int most = 0;
        for (int core : cores) {
            most = Math.max(most, core);
        }
        this.highest = most;
    }

    /** The core numbers of {@code graph}. */
    public static CoreNumbers of(Adjacency graph) {
        int n = graph.size();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.degree(v);
            most = Math.max(most, degree[v]);
        }
        // bucket[d] is where the nodes of remaining degree d begin in order
        int[] bucket = new int[most + 2];
        for (int v = 0; v < n; v++) {
            bucket[degree[v] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            bucket[d + 1] += bucket[d];
        }
        int[] order = new int[n];
        int[] place = new int[n];
        int[] next = bucket.clone();
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int k = 0; k < n; k++) {
            int v = order[k];
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                int w = graph.neighbour(arc);
                if (degree[w] > degree[v]) {
                    // w changes places with the first of its bucket, whose border then moves past it
                    int border = bucket[degree[w]]++;
                    int first = order[border];
                    order[place[w]] = first;
                    place[first] = place[w];
                    order[border] = w;
                    place[w] = border;
                    degree[w]--;
                }
            }
        }
        return new CoreNumbers(degree);
    }

    /** Core number of node {@code v}, at least 0. */
    public int of(int v) {
        return cores[v];
    }

    /** The highest core number; 0 without edges. */
    public int highest() {
        return highest;
    }

    @Override
    public Map<Integer, Integer> getScores() {
        return new NodeScores<>(cores.length, v -> cores[v]);
    }

    @Override
    public Integer getVertexScore(Integer v) {
        return new NodeScores<>(cores.length, node -> cores[node]).require(v);
    }
}
