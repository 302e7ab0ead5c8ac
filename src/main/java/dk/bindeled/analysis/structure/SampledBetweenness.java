package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * How often a node lies on shortest paths between others, from a sample of paths, with a stated error.
 *
 * <p>What it measures: what {@link Betweenness} does. With probability 1 − δ at least, the normalised betweenness of every single node is
 * within ±ε of the true one.
 *
 * <p>Formula: of τ sampled pairs and paths, c went through v; raw c/τ · n(n−1)/2, normalised c/τ · n/(n−2), at most 1.
 *
 * <p>Convention: pairs are drawn from all ordered pairs of distinct nodes, connected or not, and each shortest path of a pair is as likely; raw
 * values count each unordered pair once, as {@link Betweenness} does. At most ω = c/ε² · (⌊log₂(D − 1)⌋ + 1 + ln(2/δ)) pairs are drawn,
 * c = 0.5, no shortest path having more than D edges ({@link DiameterBound}); fewer once {@link StoppingRule} says so. The error is one of
 * normalised values: a node whose betweenness is below ε may well be counted as 0.
 *
 * <p>Source: M. Borassi and E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation, ACM Journal of Experimental
 * Algorithmics 24 (2019) 1.2, doi:10.1145/3284359; ω after M. Riondato and E. M. Kornaropoulos, Fast approximation of betweenness centrality
 * through sampling, Data Mining and Knowledge Discovery 30 (2016) 438-475, doi:10.1007/s10618-015-0423-0; the constant c, measured and not
 * proved, from M. Löffler and J. M. Phillips, Shape fitting on point sets with probability distributions, ESA 2009,
 * doi:10.1007/978-3-642-04128-0_29.
 *
 * <p>Cost: O(τ) searches from both ends, about O(√m) each in small worlds and O(m) where paths are long; 32 bytes per node and thread.
 *
 * <p>Determinism: pairs and paths are drawn in batches with streams of their own, and whether to stop is asked only after whole rounds of
 * batches: the same seed gives the same bytes for any number of threads. Renaming the nodes draws other paths.
 *
 * <p>How not to read it: as {@link Betweenness} says; and never as an order of nodes that are less than 2ε apart.
 */
public final class SampledBetweenness implements VertexScoringAlgorithm<Integer, Double> {

    public static final double DEFAULT_EPSILON = 0.01;
    public static final double DEFAULT_DELTA = 0.1;

    private static final double UNIVERSAL = 0.5;
    private static final int PER_BATCH = 32;
    private static final int BATCHES = 32; // of a round
    private static final int PER_ROUND = PER_BATCH * BATCHES;
    private static final int FIRST_PHASE = 100; // one in so many samples

    private final Accuracy accuracy;
    private final long[] counts;
    private final long samples;
    private final boolean stoppedEarly;

    private SampledBetweenness(Accuracy accuracy, long[] counts, long samples, boolean stoppedEarly) {
        this.accuracy = accuracy;
        this.counts = counts;
        this.samples = samples;
        this.stoppedEarly = stoppedEarly;
    }

    /**
     * How good the figures are to be.
     *
     * @param epsilon greatest error of a normalised value, between 0 and 1
     * @param delta probability that any node errs by more, between 0 and 1
     */
    public record Accuracy(double epsilon, double delta) {

        /** What is used where nothing else is asked for. */
        public static final Accuracy DEFAULT = new Accuracy(DEFAULT_EPSILON, DEFAULT_DELTA);

        public Accuracy {
            if (!(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1)) {
                throw new IllegalArgumentException(
                        "Epsilon and delta lie between 0 and 1, not " + epsilon + " and " + delta);
            }
        }
    }

    /** The betweenness of {@code graph} with the default accuracy, on all processors. */
    public static SampledBetweenness of(Adjacency graph, long seed, Progress progress) {
        return of(graph, Accuracy.DEFAULT, seed, Chunks.onAllProcessors(), progress);
    }

    /** The betweenness of {@code graph}, on the threads of {@code chunks}. */
    public static SampledBetweenness of(
            Adjacency graph, Accuracy accuracy, long seed, Chunks chunks, Progress progress) {
        int n = graph.size();
        Components components = Components.of(graph);
        int longest = DiameterBound.of(graph, components);
        if (longest < 2) {
            return new SampledBetweenness(accuracy, new long[n], 0, false); // nobody is between others
        }
        double epsilon = accuracy.epsilon() * (n - 2) / n; // of shares of all ordered pairs
        long most = most(epsilon, accuracy.delta(), longest);
        Drawing drawing = new Drawing(graph, components, seed, chunks);

        int firstBatches = (int) Math.min(most / FIRST_PHASE / PER_BATCH + 1, Integer.MAX_VALUE / PER_BATCH);
        long[] counts = new long[n];
        drawing.addTo(counts, 0, firstBatches, progress.part(0, 0));
        int[] classes = new int[n];
        int highest = 0;
        for (int v = 0; v < n; v++) {
            classes[v] = (int) counts[v];
            highest = Math.max(highest, classes[v]);
            counts[v] = 0;
        }
        int[] nodes = new int[highest + 1];
        for (int c : classes) {
            nodes[c]++;
        }
        StoppingRule rule = new StoppingRule(epsilon, accuracy.delta(), most, firstBatches * PER_BATCH, nodes);

        double expected = Math.min(rule.expected(), (double) most);
        long samples = 0;
        boolean known = false;
        while (!known && samples < most) {
            Progress part =
                    progress.part(Math.min(1, samples / expected), Math.min(1, (samples + PER_ROUND) / expected));
            drawing.addTo(counts, firstBatches + samples / PER_BATCH, BATCHES, part);
            samples += PER_ROUND;
            known = rule.isMet(counts, classes, samples);
        }
        return new SampledBetweenness(accuracy, counts, samples, samples < most);
    }

    /** ω in whole rounds. */
    private static long most(double epsilon, double delta, int longest) {
        int log = 31 - Integer.numberOfLeadingZeros(longest - 1);
        double pairs = UNIVERSAL / (epsilon * epsilon) * (log + 1 + Math.log(2 / delta));
        return (long) Math.ceil(pairs / PER_ROUND) * PER_ROUND;
    }

    /** Raw betweenness of node {@code v}, at least 0, each unordered pair once. */
    public double raw(int v) {
        Double share = normalised(v);
        return share == null ? 0 : share * ((counts.length - 1.0) * (counts.length - 2.0) / 2);
    }

    /** Betweenness of node {@code v} as a share of all pairs of others, 0-1, or null below three nodes. */
    public @Nullable Double normalised(int v) {
        double n = counts.length;
        if (n < 3) {
            return null;
        }
        return samples == 0 ? 0 : Math.min(1, counts[v] / (double) samples * (n / (n - 2)));
    }

    /** The accuracy that was asked for. */
    public Accuracy accuracy() {
        return accuracy;
    }

    /** Pairs that were drawn, those of the first phase left out; 0 where nobody can be between others. */
    public long samples() {
        return samples;
    }

    /** True if fewer pairs were enough than might have been needed. */
    public boolean stoppedEarly() {
        return stoppedEarly;
    }

    /** Raw betweenness by node. */
    @Override
    public Map<Integer, Double> getScores() {
        return new NodeScores<>(counts.length, this::raw);
    }

    @Override
    public Double getVertexScore(Integer v) {
        return new NodeScores<>(counts.length, this::raw).require(v);
    }

    /** Draws batches on several threads, each with a sampler that it hands on to the next batch. Counts are whole numbers: any order will do. */
    private record Drawing(
            Adjacency graph,
            Components components,
            long seed,
            Chunks chunks,
            ConcurrentLinkedQueue<ShortestPathSampler> idle) {

        Drawing(Adjacency graph, Components components, long seed, Chunks chunks) {
            this(graph, components, seed, chunks, new ConcurrentLinkedQueue<>());
        }

        void addTo(long[] counts, long firstBatch, int batches, Progress progress) {
            chunks.compute(batches, progress, "betweenness", batch -> {
                ShortestPathSampler free = idle.poll();
                ShortestPathSampler sampler = free == null ? new ShortestPathSampler(graph, components) : free;
                RandomGenerator random = Seeds.stream(seed, firstBatch + batch);
                for (int k = 0; k < PER_BATCH; k++) {
                    progress.stopIfCancelled();
                    sampler.sample(random);
                }
                idle.add(sampler);
                return batch;
            });
            idle.forEach(sampler -> sampler.moveCountsTo(counts));
        }
    }
}
