package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * Independent runs, made by several threads in rounds until they are enough.
 *
 * <p>Each thread has a worker of its own, which it keeps for many runs. What is worked out must not depend on which worker made which run: either
 * it is written to the run's own place, or it is a sum of whole numbers.
 *
 * @param <W> what one thread needs and counts
 */
final class Rounds<W> {

    private static final int PARTS = 256; // of a round, at most

    private final Supplier<W> newWorker;
    private final Chunks chunks;
    private final Progress progress;
    private final String step;
    private final ConcurrentLinkedQueue<W> workers = new ConcurrentLinkedQueue<>();

    /** @param step told to {@code progress} */
    Rounds(Supplier<W> newWorker, Chunks chunks, Progress progress, String step) {
        this.newWorker = newWorker;
        this.chunks = chunks;
        this.progress = progress;
        this.step = step;
    }

    /** Makes one run. */
    interface Run<W> {

        /** Makes run number {@code run} with {@code worker}, which no other thread uses. */
        void make(W worker, int run);
    }

    /**
     * Makes as many runs as are needed.
     *
     * @param prepare told before each round how many runs there will be after it
     * @param one makes a run; called from any thread
     * @param halfWidth half the width of the interval after so many runs
     * @return how many there were
     */
    int make(Precision precision, IntConsumer prepare, Run<W> one, IntToDoubleFunction halfWidth) {
        int runs = 0;
        int next = precision.fewestRuns();
        while (next > runs) {
            prepare.accept(next);
            double most = precision.mostRuns();
            round(runs, next, progress.part(runs / most, next / most), one);
            runs = next;
            if (runs < precision.mostRuns()) {
                next = precision.next(runs, halfWidth.applyAsDouble(runs));
            }
        }
        progress.report(1, step);
        return runs;
    }

    /** All workers there have been, in no order. */
    List<W> workers() {
        return List.copyOf(workers);
    }

    private void round(int first, int next, Progress part, Run<W> one) {
        int more = next - first;
        int parts = Math.min(more, PARTS);
        chunks.compute(parts, part, step, number -> {
            W idle = workers.poll();
            W worker = idle == null ? newWorker.get() : idle;
            int end = first + Chunks.start(more, parts, number + 1);
            for (int run = first + Chunks.start(more, parts, number); run < end; run++) {
                part.stopIfCancelled();
                one.make(worker, run);
            }
            workers.add(worker);
            return number;
        });
    }
}
