package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeIntArray;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;

/**
 * Parts of the graph that hold together more than chance would have it, found from the ties alone.
 *
 * <p>What it measures: the partition of the nodes with a modularity as high as the search finds.
 *
 * <p>Formula: modularity = Σ over communities of (ties inside / m − (sum of degrees / 2m)²).
 *
 * <p>Method: Leiden with modularity as quality, begun anew {@link #starts(int)} times with different chance; the best is kept, of equally good
 * ones the one found first. In every community each node is reached from every other within it.
 *
 * <p>Convention: communities are numbered from the largest to the smallest, equally large ones by their first node. A node without ties is a
 * community of its own.
 *
 * <p>Source: V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9
 * (2019) 5233, doi:10.1038/s41598-019-41695-z, whose authors' own program does the search; quality: M. E. J. Newman, Modularity and community
 * structure in networks, PNAS 103 (2006) 8577-8582, doi:10.1073/pnas.0601602103.
 *
 * <p>Cost: nearly linear in ties for each start; it can be cancelled at any time, though in a large graph a thread that
 * was left may go on for some seconds. Deterministic for a seed. Where one partition is clearly best it is found whatever the order of
 * the nodes; where several are nearly as good, another order or seed may give another of them.
 *
 * <p>How not to read it: a picture's aid. Nobody has said that they belong together, so it never stands in for the groups of an evaluation.
 */
public final class Communities implements ClusteringAlgorithm<Integer> {

    /** A start on a graph of more arcs than this makes {@value #FEW_ROUNDS} rounds instead of going on as long as anything improves. */
    private static final int LARGE = 200_000;

    private static final int FEW_ROUNDS = 2;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int AS_LONG_AS_IT_IMPROVES = 0;
    private static final int MOST_STARTS = 100;
    private static final double EQUALLY_GOOD = 1e-12;

    private final int[] communities;
    private final int count;
    private final OptionalDouble modularity;

    private Communities(int[] communities, OptionalDouble modularity) {
        this.communities = communities;
        this.count = Arrays.stream(communities).max().orElse(-1) + 1;
        this.modularity = modularity;
    }

    /**
     * The communities of {@code graph}.
     *
     * @param seed what chance comes from
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static Communities of(Adjacency graph, long seed, Progress progress) {
        int starts = starts(graph.arcCount());
        Network network = progress.next(() -> networkOf(graph));
        int[] best = numbered(singletons(graph.size()));
        double highest = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < starts && graph.edgeCount() > 0; start++) {
            progress.stopIfCancelled();
            progress.report((double) start / starts, "finding-communities");
            int[] found = search(graph, network, Seeds.hash(seed, start), progress);
            double modularity = progress.next(() -> modularity(graph, found));
            if (modularity > highest + EQUALLY_GOOD) {
                highest = modularity;
                best = found;
            }
        }
        progress.report(1, "finding-communities");
        return new Communities(best, graph.edgeCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(highest));
    }

    /** How often the search is begun: often where that costs nothing, once on large graphs. */
    static int starts(int arcs) {
        return Math.clamp(LARGE / Math.max(1, arcs), 1, MOST_STARTS);
    }

    /** The chance of {@link Random}, until the work is cancelled: the search itself cannot be told to stop. */
    private static final class Stoppable extends Random {

        private static final long serialVersionUID = 1L;
        private static final int BETWEEN_LOOKS = 1 << 10;

        private final transient Progress progress;
        private transient int drawn;

        Stoppable(long seed, Progress progress) {
            super(seed);
            this.progress = progress;
        }

        @Override
        protected int next(int bits) {
            if (++drawn % BETWEEN_LOOKS == 0) {
                progress.stopIfCancelled();
            }
            return super.next(bits);
        }
    }

    private static Network networkOf(Adjacency graph) {
        long[] first = new long[graph.size() + 1];
        for (int v = 0; v < graph.size(); v++) {
            first[v + 1] = graph.end(v);
        }
        LargeIntArray neighbours = new LargeIntArray(graph.arcCount());
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            neighbours.set(arc, graph.neighbour(arc));
        }
        boolean weightsAreDegrees = true;
        return new Network(graph.size(), weightsAreDegrees, first, neighbours, false);
    }

    private static int[] search(Adjacency graph, Network network, long seed, Progress progress) {
        return graph.arcCount() > LARGE
                ? searchBeside(graph, network, seed, progress)
                : search(graph, network, new Stoppable(seed, progress));
    }

    /**
     * A search by a thread of its own. In a large graph it goes on for seconds without drawing, and so without a look whether to stop; whoever
     * waits for it need not wait so long: the search is left to itself, and ends by itself where it draws next.
     */
    private static int[] searchBeside(Adjacency graph, Network network, long seed, Progress progress) {
        AtomicBoolean left = new AtomicBoolean();
        Progress own = new Progress() {
            @Override
            public void report(double fraction, String step) {
                // the one who waits has told it already
            }

            @Override
            public boolean isCancelled() {
                return left.get();
            }
        };
        FutureTask<int[]> task = new FutureTask<>(() -> search(graph, network, new Stoppable(seed, own)));
        Thread.ofPlatform().daemon().name("communities").start(task);
        try {
            while (true) {
                progress.stopIfCancelled();
                try {
                    return task.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // time for the next look
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Chunks.cancelled(interrupted);
        } catch (ExecutionException failed) {
            throw Chunks.unwrapped(failed);
        } finally {
            left.set(true);
        }
    }

    private static int[] search(Adjacency graph, Network network, Random random) {
        // with degrees as node weights, the constant Potts model at this resolution is modularity
        double resolution = 1.0 / graph.arcCount();
        int rounds = graph.arcCount() > LARGE ? FEW_ROUNDS : AS_LONG_AS_IT_IMPROVES;
        return numbered(new LeidenAlgorithm(resolution, rounds, LeidenAlgorithm.DEFAULT_RANDOMNESS, random)
                .findClustering(network)
                .getClusters());
    }

    private static int[] singletons(int size) {
        int[] each = new int[size];
        Arrays.setAll(each, v -> v);
        return each;
    }

    /** The same partition with the numbers that {@link Communities} promises. */
    private static int[] numbered(int... found) {
        int most = Arrays.stream(found).max().orElse(-1) + 1;
        int[] sizes = new int[most];
        int[] first = new int[most];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int v = 0; v < found.length; v++) {
            sizes[found[v]]++;
            first[found[v]] = Math.min(first[found[v]], v);
        }
        // largest first, then by first node
        long[] order = new long[most];
        for (int c = 0; c < most; c++) {
            order[c] = ((long) -sizes[c] << 32) | first[c];
        }
        Arrays.sort(order);
        int[] number = new int[most];
        for (int place = 0; place < most; place++) {
            int firstNode = (int) order[place];
            if (firstNode < found.length) {
                number[found[firstNode]] = place;
            }
        }
        return Arrays.stream(found).map(c -> number[c]).toArray();
    }

    private static double modularity(Adjacency graph, int... communities) {
        long inside = 0;
        long[] degrees = new long[communities.length];
        for (int v = 0; v < graph.size(); v++) {
            degrees[communities[v]] += graph.degree(v);
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                if (communities[v] == communities[graph.neighbour(arc)]) {
                    inside++;
                }
            }
        }
        double arcs = graph.arcCount();
        double expected = 0;
        for (long degree : degrees) {
            expected += (degree / arcs) * (degree / arcs);
        }
        return inside / arcs - expected;
    }

    /** Number of nodes. */
    public int size() {
        return communities.length;
    }

    /** Number of communities. */
    public int count() {
        return count;
    }

    /** The community of node {@code v}, 0…count()-1. */
    public int of(int v) {
        return communities[v];
    }

    /** Their modularity, at least 0 and below 1; empty where there is no tie. */
    public OptionalDouble modularity() {
        return modularity;
    }

    @Override
    public Clustering<Integer> getClustering() {
        List<Set<Integer>> members = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            members.add(new HashSet<>());
        }
        for (int v = 0; v < communities.length; v++) {
            members.get(communities[v]).add(v);
        }
        return new ClusteringImpl<>(members);
    }
}
