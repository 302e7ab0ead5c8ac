package dk.bindeled.bench;

import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.structure.Distances;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A whole default study of a network that exists in memory only: what someone who explores waits for, and the memory it takes. The first
 * study is by a JVM that has never made one, as after a start; the second shows what that costs. Of a country, bonding, bridging, linking and
 * the steps to those who decide are measured one by one before the study that has them all and more.
 *
 * <p>Ties are told to the snapshot one at a time, and no rows of them are laid out, which would not fit beside the snapshot of a country.
 *
 * <p>Memory is the most that was taken of the heap during a step, with what was waiting to be collected; how little would do shows in a run
 * with a small heap.
 */
final class StudyBench {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

    private final PrintWriter out;
    private boolean withinBudget = true;
    private long highest; // bytes of the heap, of the rows since it was last set to 0

    StudyBench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs it and prints a table; true if the studies were within their budget.
     *
     * @param parts whether parts of a study are measured before one study, instead of two studies
     */
    boolean run(TownSize size, long seed, boolean parts) {
        out.printf(Locale.ROOT, "%,d persons, %,d ties, seed %d%n", size.persons(), size.ties(), seed);
        out.printf(
                Locale.ROOT,
                "%d processors, JVM %s, heap at most %,d MiB%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        out.printf(Locale.ROOT, "%-34s %9s %9s %9s%n", "", "seconds", "at most", "heap MiB");
        Snapshot snapshot = snapshot(size, seed);
        if (parts) {
            parts(snapshot, size.studyBudget());
            study("whole study", snapshot, 0);
        } else {
            study("first study", snapshot, size.studyBudget());
            study("second study", snapshot, size.studyBudget());
        }
        out.printf(Locale.ROOT, "%n%,d nodes, %,d edges%n", snapshot.size(), snapshot.edgeCount());
        out.flush();
        return withinBudget;
    }

    /** Without rows for the ties, which are larger than the arrays, and without keeping those for the persons. */
    private Snapshot snapshot(TownSize size, long seed) {
        Towns town = Towns.of(size.persons(), size.ties(), seed);
        NetworkRows rows = timed("persons made up", 0, town::rowsWithoutTies);
        return timed(
                "snapshot, ties told one by one",
                0,
                () -> Snapshot.of(
                        rows, town.tieSource(), SnapshotQuery.defaults().withDate(DATE), DATE));
    }

    private void study(String which, Snapshot snapshot, double budget) {
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        timed(which, budget, () -> StudyResult.of(snapshot, parameters, Progress.UNWATCHED));
    }

    /** The forms of capital one after the other, each as if it were asked for alone. */
    private void parts(Snapshot snapshot, double budget) {
        long began = System.nanoTime();
        highest = 0;
        timed("bonding", 0, () -> Bonding.of(snapshot, Progress.UNWATCHED));
        timed("bridging", 0, () -> Bridging.of(snapshot));
        timed("linking", 0, () -> Linking.of(snapshot));
        int[] deciding = IntStream.range(0, snapshot.size())
                .filter(snapshot::isDecisionMaker)
                .toArray();
        timed("steps to decision-makers", 0, () -> Distances.toNearest(snapshot.adjacency(), deciding));
        row("the four together", (System.nanoTime() - began) / 1e9, budget, highest);
    }

    private <T> T timed(String what, double budget, Supplier<T> work) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        row(what, seconds, budget, heapPeak());
        return result;
    }

    private void row(String what, double seconds, double budget, long heap) {
        boolean within = budget == 0 || seconds <= budget;
        withinBudget &= within;
        highest = Math.max(highest, heap);
        out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9s %,9d%s%n",
                what,
                seconds,
                budget == 0 ? "" : String.format(Locale.ROOT, "%.0f", budget),
                heap >> 20,
                within ? "" : "  over");
        out.flush();
    }

    /** Bytes: the peaks of the heap's pools together, which need not have been reached at the same moment. */
    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
