package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * How closed the surroundings of nodes are.
 *
 * <p>What it measures: of the pairs of an actor's neighbours, the share that are themselves joined (local clustering); and of all paths of two
 * edges in the graph, the share that are closed by a third (transitivity).
 *
 * <p>Formula: local 2 t_i / (d_i (d_i − 1)) with t_i triangles at i; transitivity 3 T / Σ d_i (d_i − 1)/2 with T triangles in all.
 *
 * <p>Convention: local clustering is not defined below two neighbours, and the mean is over the nodes where it is; some programs put 0 there
 * and get a lower mean. Transitivity is not defined without a path of two edges. The two differ: transitivity counts paths, so busy actors
 * weigh more.
 *
 * <p>Source: D. J. Watts and S. H. Strogatz, Collective dynamics of small-world networks, Nature 393 (1998) 440-442, doi:10.1038/30918;
 * transitivity: M. E. J. Newman, D. J. Watts and S. H. Strogatz, Random graph models of social networks, PNAS 99 (2002) 2566-2572,
 * doi:10.1073/pnas.012582999.
 *
 * <p>Cost: that of {@link CommonNeighbours}. Deterministic: the same for any number of threads.
 *
 * <p>How not to read it: not on a projection of memberships, where every association is a clique by construction; and low clustering around an
 * actor is no fault, it is what a bridge-builder has.
 */
public final class Clustering implements VertexScoringAlgorithm<Integer, Double> {

    private final Adjacency graph;
    private final long[] triangles;
    private final long triangleCount;
    private final long tripleCount;

    private Clustering(Adjacency graph, long[] triangles) {
        this.graph = graph;
        this.triangles = triangles;
        long corners = 0;
        long triples = 0;
        for (int v = 0; v < graph.size(); v++) {
            corners += triangles[v];
            triples += pairs(graph.degree(v));
        }
        this.triangleCount = corners / 3;
        this.tripleCount = triples;
    }

    /** The clustering of {@code graph}. */
    public static Clustering of(Adjacency graph) {
        return of(graph, Chunks.onAllProcessors(), Progress.UNWATCHED);
    }

    /**
     * The clustering of {@code graph}.
     *
     * @param chunks the threads that share the work; they make no difference to any figure
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static Clustering of(Adjacency graph, Chunks chunks, Progress progress) {
        Queue<Corners> idle = new ConcurrentLinkedQueue<>();
        chunks.compute(CommonNeighbours.parts(graph), progress, "clustering", part -> {
            Corners free = idle.poll();
            Corners corners = free == null ? new Corners(graph) : free;
            corners.count(CommonNeighbours.start(graph, part), CommonNeighbours.start(graph, part + 1));
            idle.add(corners);
            return part;
        });
        long[] triangles = new long[graph.size()];
        idle.forEach(corners -> corners.addTo(triangles)); // whole numbers: any order will do
        for (int v = 0; v < triangles.length; v++) {
            triangles[v] /= 2; // each was found over both of the corner's edges
        }
        return new Clustering(graph, triangles);
    }

    /** Triangles at node {@code v}: ties among its neighbours. */
    public long triangles(int v) {
        return triangles[v];
    }

    /** Triangles in the graph. */
    public long triangleCount() {
        return triangleCount;
    }

    /** Paths of two edges, each once. */
    public long tripleCount() {
        return tripleCount;
    }

    /** Local clustering of node {@code v}, 0-1, or null below two neighbours. */
    public @Nullable Double local(int v) {
        long pairs = pairs(graph.degree(v));
        return pairs == 0 ? null : (double) triangles[v] / pairs;
    }

    /** Mean local clustering over the nodes that have two neighbours or more; n is their number. */
    public Figure mean() {
        double sum = 0;
        int defined = 0;
        for (int v = 0; v < graph.size(); v++) {
            long pairs = pairs(graph.degree(v));
            if (pairs > 0) {
                sum += (double) triangles[v] / pairs;
                defined++;
            }
        }
        return defined == 0 ? missing() : Figure.of(sum / defined, defined);
    }

    /** Share of paths of two edges that are closed; n is the number of paths. */
    public Figure transitivity() {
        return tripleCount == 0 ? missing() : Figure.of(3.0 * triangleCount / tripleCount, tripleCount);
    }

    @Override
    public Map<Integer, Double> getScores() {
        return new NodeScores<>(graph.size(), this::local);
    }

    @Override
    public Double getVertexScore(Integer v) {
        return new NodeScores<>(graph.size(), this::local).require(v);
    }

    private Figure missing() {
        return Figure.missing(graph.edgeCount() == 0 ? Reason.NO_TIES : Reason.NO_TRIPLES, 0);
    }

    private static long pairs(long d) {
        return d * (d - 1) / 2;
    }

    /** One thread's count of the triangles at the ends of edges. */
    private static final class Corners {

        private final Adjacency graph;
        private final CommonNeighbours common;
        private final long[] counts;

        Corners(Adjacency graph) {
            this.graph = graph;
            this.common = new CommonNeighbours(graph);
            this.counts = new long[graph.size()];
        }

        /** Counts those over the edges from the nodes {@code from} to before {@code to} to their smaller neighbours. */
        void count(int from, int to) {
            for (int u = from; u < to; u++) {
                common.of(u);
                long own = 0;
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int v = graph.neighbour(arc);
                    if (CommonNeighbours.isSmaller(graph, v, u)) {
                        int over = common.with(v);
                        counts[v] += over;
                        own += over;
                    }
                }
                counts[u] += own;
            }
        }

        void addTo(long[] sums) {
            for (int v = 0; v < sums.length; v++) {
                sums[v] += counts[v];
            }
        }
    }
}
