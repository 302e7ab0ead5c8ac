package dk.bindeled.analysis;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Long work cut into a fixed number of parts that several threads share.
 *
 * <p>Parts know nothing of each other and come back in the order of their numbers, so a result put together from them is the same for any
 * number of threads. Stops between parts when the work is cancelled.
 *
 * @param threads how many threads share the work, at least 1
 */
public record Chunks(int threads) {

    public Chunks {
        if (threads < 1) {
            throw new IllegalArgumentException("Work needs at least one thread, not " + threads);
        }
    }

    /** As many threads as the machine has processors. */
    public static Chunks onAllProcessors() {
        return new Chunks(Runtime.getRuntime().availableProcessors());
    }

    /** First element of part {@code part} when {@code size} elements are cut into {@code parts}; that of part {@code parts} is {@code size}. */
    public static int start(int size, int parts, int part) {
        return (int) ((long) size * part / parts);
    }

    /**
     * Computes parts 0…parts-1.
     *
     * @param parts how many
     * @param progress told of each part done
     * @param step the name of this work, for {@link Progress#report}
     * @param part computes one part; called from any thread
     * @return the parts in the order of their numbers
     * @throws CancellationException if the work was cancelled
     */
    public <T> List<T> compute(int parts, Progress progress, String step, IntFunction<T> part) {
        AtomicInteger done = new AtomicInteger();
        IntFunction<T> watched = number -> {
            progress.stopIfCancelled();
            T result = part.apply(number);
            progress.report((double) done.incrementAndGet() / parts, step);
            return result;
        };
        if (threads == 1 || parts <= 1) {
            List<T> results = new ArrayList<>(parts);
            for (int number = 0; number < parts; number++) {
                results.add(watched.apply(number));
            }
            return results;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(
                Math.min(threads, parts),
                Thread.ofPlatform().daemon().name("analysis-", 0).factory())) {
            List<Callable<T>> tasks = new ArrayList<>(parts);
            for (int number = 0; number < parts; number++) {
                int own = number;
                tasks.add(() -> watched.apply(own));
            }
            List<Future<T>> futures = tasks.stream().map(executor::submit).toList();
            List<T> results = new ArrayList<>(parts);
            try {
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
            } finally {
                executor.shutdownNow();
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancelled(interrupted);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        }
    }

    /** What one who was interrupted while waiting for another thread throws. */
    public static CancellationException cancelled(InterruptedException interrupted) {
        CancellationException cancelled = new CancellationException("Interrupted");
        cancelled.initCause(interrupted);
        return cancelled;
    }

    /**
     * What another thread threw, as it would have been thrown without threads.
     *
     * @throws Error if it was one
     */
    public static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(failed);
    }
}
