package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each of several persons to begin with adds to those before: the mean number of persons whom a run reaches with this one and would not
 * reach without.
 *
 * <p>In every run the persons are added one after the other to the same live arcs (see {@link LiveArcs}), so that what they add sums up, run by run,
 * to what all of them reach: the sum of the means is the mean of {@link Simulation} with the same seed and number of runs, exactly. With a
 * deadline a person may also bring others nearer, who then have rings left to go on.
 *
 * <p>Cost: that of a simulation of all of them, and with a deadline at most as many times that as there are persons; 12 bytes per node and
 * thread. Deterministic: the same for any number of threads.
 *
 * <p>How not to read it: what one adds depends on who stands before, and is no mark of the person. Someone late in the order may reach as many as the
 * first, only the same ones.
 */
public final class SeedGains {

    private static final int PARTS = 64;

    /** Persons after whom it is asked whether to go on. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private SeedGains() {}

    /**
     * Simulates.
     *
     * @param seeds node numbers in the order in which they are added, each once
     * @param runs how many runs, at least 1
     * @param seed decides all chance
     * @param mostRings rings beyond them that count, 0 or more, or null for all
     * @return what each adds, themselves counted in, in that order; n the runs, with a 95 % interval
     * @throws IllegalArgumentException if one is no node or stands twice, or there are no runs
     * @throws java.util.concurrent.CancellationException if the work was cancelled
     */
    public static List<Figure> of(
            DiffusionModel model,
            List<Integer> seeds,
            int runs,
            long seed,
            @Nullable Integer mostRings,
            Chunks chunks,
            Progress progress) {
        if (runs < 1 || (mostRings != null && mostRings < 0)) {
            throw new IllegalArgumentException("No gains of " + runs + " runs of " + mostRings + " rings");
        }
        if (Simulation.distinct(model, seeds).length != seeds.size()) {
            throw new IllegalArgumentException("Some stand twice among " + seeds);
        }
        int most = mostRings == null ? Integer.MAX_VALUE : mostRings;
        int parts = Math.min(runs, PARTS);
        ConcurrentLinkedQueue<Adding> idle = new ConcurrentLinkedQueue<>();
        chunks.compute(parts, progress, Simulation.STEP, part -> {
            Adding polled = idle.poll();
            Adding adding = polled == null ? new Adding(model, seeds, most) : polled;
            for (int run = Chunks.start(runs, parts, part); run < Chunks.start(runs, parts, part + 1); run++) {
                progress.stopIfCancelled();
                adding.run(LiveArcs.runSeed(seed, run), progress);
            }
            idle.add(adding);
            return part;
        });
        long[] sums = new long[seeds.size()];
        Squares squares = new Squares(seeds.size());
        for (Adding adding : idle) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] = Math.addExact(sums[k], adding.sums[k]);
            }
            squares.add(adding.squares);
        }
        return IntStream.range(0, sums.length)
                .mapToObj(k -> RunMeans.of(sums[k], squares.of(k), runs))
                .toList();
    }

    /** One run after the other, and whole sums of what each adds. For one thread. */
    private static final class Adding {

        private final LiveArcs arcs;
        private final int[] seeds;
        private final int mostRings;
        private final int[] marks;
        private final int[] rings;
        private final int[] queue;
        private final int[] found;
        private final long[] sums;
        private final Squares squares;
        private int mark;

        Adding(DiffusionModel model, List<Integer> seeds, int mostRings) {
            int n = model.graph().size();
            this.arcs = new LiveArcs(model);
            this.seeds = seeds.stream().mapToInt(Integer::intValue).toArray();
            this.mostRings = mostRings;
            this.marks = new int[n];
            this.rings = new int[n];
            this.queue = new int[n];
            this.found = new int[n];
            this.sums = new long[this.seeds.length];
            this.squares = new Squares(this.seeds.length);
        }

        void run(long runSeed, Progress progress) {
            arcs.begin(runSeed);
            mark++;
            for (int k = 0; k < seeds.length; k++) {
                long gain = add(seeds[k], progress);
                sums[k] = Math.addExact(sums[k], gain);
                squares.add(k, gain);
            }
        }

        /** Persons reached with {@code seed} and not before; those brought nearer are walked on from, for they have rings left. */
        private int add(int seed, Progress progress) {
            boolean deadline = mostRings != Integer.MAX_VALUE;
            int passed = deadline ? -1 : mark;
            int gain = 0;
            int end = 0;
            if (marks[seed] != mark || (deadline && rings[seed] > 0)) {
                gain += marks[seed] != mark ? 1 : 0;
                marks[seed] = mark;
                rings[seed] = 0;
                queue[end++] = seed;
            }
            for (int next = 0; next < end; next++) {
                if (next % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
                    progress.stopIfCancelled();
                }
                int u = queue[next];
                int ring = rings[u] + 1;
                if (ring > mostRings) {
                    break;
                }
                int count = arcs.from(u, marks, passed, found, 0);
                for (int k = 0; k < count; k++) {
                    int v = found[k];
                    boolean isNew = marks[v] != mark;
                    if (isNew || rings[v] > ring) {
                        gain += isNew ? 1 : 0;
                        marks[v] = mark;
                        rings[v] = ring;
                        queue[end++] = v;
                    }
                }
            }
            return gain;
        }
    }
}
