package dk.bindeled.bench;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.diffusion.ChosenSeeds;
import dk.bindeled.analysis.diffusion.DiffusionModel;
import dk.bindeled.analysis.diffusion.Precision;
import dk.bindeled.analysis.diffusion.SeedRequest;
import dk.bindeled.analysis.diffusion.SeedSelection;
import dk.bindeled.analysis.diffusion.Simulation;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whom to start a weighted cascade with: how long the choice of fifty persons takes, what it promises, whether it is as good as greedy choice by
 * many more sets, and how much quicker than greedy choice by simulations. Each run draws with a seed of its own.
 */
final class SeedsBench {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
    private static final int K = 50;
    /** Runs that warm up, and runs that are measured; of networks that take longer than {@link #LONG_SECONDS} one and three. */
    private static final int WARMING = 10;

    private static final int RUNS = 15;
    private static final double LONG_SECONDS = 5;

    private static final int MANY_SETS = 2_000_000;
    private static final int FRESH_SETS = 4_000_000;
    private static final double MOST_LOSS = 0.01;

    private static final int SIMULATIONS = 1_000;
    private static final int CANDIDATES = 40;
    private static final double LEAST_RATIO = 100;

    private final PrintWriter out;
    private final int manySets;
    private final int freshSets;
    private final Chunks chunks = Chunks.onAllProcessors();

    SeedsBench(PrintWriter out) {
        this(out, MANY_SETS, FRESH_SETS);
    }

    /**
     * With other numbers of sets than are reported.
     *
     * @param manySets of the greedy choice it is compared with
     * @param freshSets by which both are judged
     */
    SeedsBench(PrintWriter out, int manySets, int freshSets) {
        this.out = out;
        this.manySets = manySets;
        this.freshSets = freshSets;
    }

    /** Runs it and prints what it finds; true if everything was as it has to be. */
    boolean run(TownSize size, long seed) {
        out.printf(Locale.ROOT, "%,d persons, %,d ties, seed %d%n", size.persons(), size.ties(), seed);
        out.printf(
                Locale.ROOT,
                "%d processors, JVM %s, heap at most %,d MiB%n%n",
                chunks.threads(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        DiffusionModel model = DiffusionModel.weightedCascade(snapshot(size, seed));
        double[] seconds = new double[RUNS];
        double cold = timed(model, seed);
        boolean isLong = cold > LONG_SECONDS;
        int warming = isLong ? 1 : WARMING;
        int runs = isLong ? 3 : RUNS;
        for (int run = 0; run < warming + runs; run++) {
            seconds[Math.max(0, run - warming)] = timed(model, seed + 1 + run);
        }
        double[] sorted = Arrays.copyOf(seconds, runs);
        Arrays.sort(sorted);
        double budget = size.seedsBudget();
        out.printf(Locale.ROOT, "%-34s %9s %9s%n", "", "seconds", "at most");
        out.printf(Locale.ROOT, "%-34s %9.3f%n", "first run", cold);
        out.printf(Locale.ROOT, "%-34s %9.3f%n", "best of " + runs, sorted[0]);
        double median = sorted[runs / 2];
        out.printf(
                Locale.ROOT,
                "%-34s %9.3f %9.1f%s%n%n",
                "median of " + runs,
                median,
                budget,
                median <= budget ? "" : "  over");
        out.flush();
        ChosenSeeds chosen = SeedSelection.of(model, SeedRequest.of(K), seed, chunks, Progress.UNWATCHED);
        out.printf(
                Locale.ROOT,
                "%d persons by %,d sets reach %,.0f, at least %.1f %% of the best possible (aimed at: %.1f %%)%n",
                chosen.seeds().size(),
                chosen.sampledSets(),
                chosen.spread(),
                100 * chosen.guarantee(),
                100 * chosen.wanted());
        boolean isGood = isAsGood(model, chosen, seed);
        out.flush();
        boolean isFaster = isFaster(model, median, seed);
        out.flush();
        return isFaster && isGood && median <= budget;
    }

    private static Snapshot snapshot(TownSize size, long seed) {
        Towns town = Towns.of(size.persons(), size.ties(), seed);
        NetworkRows rows = town.rowsWithoutTies();
        return Snapshot.of(rows, town.tieSource(), SnapshotQuery.defaults().withDate(DATE), DATE);
    }

    private double timed(DiffusionModel model, long seed) {
        long began = System.nanoTime();
        SeedSelection.of(model, SeedRequest.of(K), seed, chunks, Progress.UNWATCHED);
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean isAsGood(DiffusionModel model, ChosenSeeds chosen, long seed) {
        long began = System.nanoTime();
        ChosenSeeds greedy =
                SeedSelection.bySets(model, SeedRequest.of(K), manySets, seed - 1, chunks, Progress.UNWATCHED);
        double seconds = (System.nanoTime() - began) / 1e9;
        double ours = fresh(model, chosen.seeds(), seed);
        double theirs = fresh(model, greedy.seeds(), seed);
        boolean good = ours >= (1 - MOST_LOSS) * theirs;
        out.printf(
                Locale.ROOT,
                "on %,d fresh sets these reach %,.1f, and those of greedy choice by %,d sets (%.1f s) %,.1f:"
                        + " %+.2f %% (at least %+.0f %%)%s%n",
                freshSets,
                ours,
                manySets,
                seconds,
                theirs,
                100 * (ours / theirs - 1),
                -100 * MOST_LOSS,
                good ? "" : "  under");
        return good;
    }

    private double fresh(DiffusionModel model, List<Integer> seeds, long seed) {
        return SeedSelection.spread(model, seeds, null, null, freshSets, seed - 2, chunks, Progress.UNWATCHED);
    }

    /** The first of the fifty rounds only, in which everyone is a candidate; of a few candidates, taken evenly, as if two did not get in each other's way. */
    private boolean isFaster(DiffusionModel model, double median, long seed) {
        int n = model.graph().size();
        int some = Math.min(CANDIDATES, n);
        Precision precision = Precision.fixed(SIMULATIONS);
        Chunks alone = new Chunks(1);
        double seconds = 0;
        for (int run = -some; run < some; run++) { // the first half warms up
            int candidate = Chunks.start(n, some, Math.floorMod(run, some));
            long began = System.nanoTime();
            Simulation.of(model, List.of(candidate), precision, seed, null, alone, Progress.UNWATCHED);
            seconds += run < 0 ? 0 : (System.nanoTime() - began) / 1e9;
        }
        double all = seconds / some * n / chunks.threads();
        boolean faster = all >= LEAST_RATIO * median;
        out.printf(
                Locale.ROOT,
                "greedy choice with %,d simulations for each candidate, extrapolated: %d candidates took %.3f s by one"
                        + " thread, so all %,d in the first of %d rounds take %,.1f s by %d:"
                        + " %,.0f times the median (at least %.0f)%s%n",
                SIMULATIONS,
                some,
                seconds,
                n,
                K,
                all,
                chunks.threads(),
                all / median,
                LEAST_RATIO,
                faster ? "" : "  under");
        return faster;
    }
}
