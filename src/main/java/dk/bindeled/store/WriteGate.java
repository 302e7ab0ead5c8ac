package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets any number of transactions write, or one reader see the whole database without a single write in between. Who comes to write while
 * the gate is closed waits; a thread that is writing already may write more.
 */
final class WriteGate {

    private static final long LOOK_MILLISECONDS = 100;
    private static final long PATIENCE_MINUTES = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ThreadLocal<AtomicInteger> ofThread = ThreadLocal.withInitial(AtomicInteger::new);
    private int writers;
    private boolean closed;

    /** The right of one transaction to write. */
    final class Pass implements AutoCloseable {

        private final AtomicInteger passesOfThread;
        private boolean returned;

        private Pass(AtomicInteger passesOfThread) {
            this.passesOfThread = passesOfThread;
        }

        /** Gives the right back; further calls do nothing. */
        @Override
        public void close() {
            lock.lock();
            try {
                if (!returned) {
                    returned = true;
                    passesOfThread.decrementAndGet();
                    writers--;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits until the gate is open.
     *
     * @throws StoreUnavailable if it stays closed for ten minutes; nothing has been written then
     */
    Pass enter() {
        AtomicInteger mine = ofThread.get();
        lock.lock();
        try {
            long nanoseconds = TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            while (closed && mine.get() == 0) {
                if (nanoseconds <= 0) {
                    throw new StoreUnavailable(Problem.BUSY, List.of(), null);
                }
                nanoseconds = changed.awaitNanos(nanoseconds);
            }
            mine.incrementAndGet();
            writers++;
            return new Pass(mine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting to write");
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the gate, waits until nobody writes any more, reads, and opens the gate. Progress step: {@code waiting-for-writers}.
     *
     * @throws CancellationException if the progress is cancelled while waiting
     */
    <T> T closedFor(Progress progress, Supplier<T> reading) {
        close(progress);
        try {
            return reading.get();
        } finally {
            open();
        }
    }

    private void close(Progress progress) {
        lock.lock();
        try {
            while (closed) {
                await(progress);
            }
            closed = true;
            try {
                while (writers > 0) {
                    await(progress);
                }
            } catch (RuntimeException | Error e) {
                open(); // whatever ends the waiting, nobody is to stand before a closed gate for ever
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // it is called in loops
    private void await(Progress progress) {
        progress.report(0, "waiting-for-writers");
        progress.stopIfCancelled();
        try {
            boolean _ = changed.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for writers");
        }
    }

    private void open() {
        lock.lock();
        try {
            closed = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
