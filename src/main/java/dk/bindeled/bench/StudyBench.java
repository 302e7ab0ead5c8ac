package dk.bindeled.bench;

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

/**
 * A whole default study of a network that exists in memory only: what someone who explores waits for, and the memory it takes. The first
 * study is by a JVM that has never made one, as after a start; the second shows what that costs.
 *
 * <p>Memory is the most that was taken of the heap during a step, with what was waiting to be collected; how little would do shows in a run
 * with a small heap.
 */
final class StudyBench {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

    private final PrintWriter out;
    private boolean withinBudget = true;

    StudyBench(PrintWriter out) {
        this.out = out;
    }

    /** Runs it and prints a table; true if the studies were within their budget. */
    boolean run(TownSize size, long seed) {
        out.printf(Locale.ROOT, "%,d persons, %,d ties, seed %d%n", size.persons(), size.ties(), seed);
        out.printf(
                Locale.ROOT,
                "%d processors, JVM %s, heap at most %,d MiB%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        out.printf(Locale.ROOT, "%-34s %9s %9s %9s%n", "", "seconds", "at most", "heap MiB");
        Snapshot snapshot = snapshot(size, seed);
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        for (String which : new String[] {"first study", "second study"}) {
            timed(which, size.studyBudget(), () -> StudyResult.of(snapshot, parameters, Progress.UNWATCHED));
        }
        out.printf(Locale.ROOT, "%n%,d nodes, %,d edges%n", snapshot.size(), snapshot.edgeCount());
        out.flush();
        return withinBudget;
    }

    /** Without keeping the rows, which are larger than the arrays. */
    private Snapshot snapshot(TownSize size, long seed) {
        NetworkRows rows = timed("rows made up", 0, () -> Towns.generate(size.persons(), size.ties(), seed));
        return timed("snapshot of them", 0, () -> Snapshot.of(rows, SnapshotQuery.defaults(), DATE));
    }

    private <T> T timed(String what, double budget, Supplier<T> work) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        boolean within = budget == 0 || seconds <= budget;
        withinBudget &= within;
        out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9s %,9d%s%n",
                what,
                seconds,
                budget == 0 ? "" : String.format(Locale.ROOT, "%.0f", budget),
                heapPeak() >> 20,
                within ? "" : "  over");
        out.flush();
        return result;
    }

    /** Bytes: the peaks of the heap's pools together, which need not have been reached at the same moment. */
    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
