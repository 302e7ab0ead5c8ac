package dk.bindeled.study;

import dk.bindeled.network.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time: whoever waits for a turn says so, and can be stopped while waiting. */
final class Turn {

    /** The step told to {@link Progress}. */
    static final String STEP = "waiting";

    private static final int LOOK_MILLISECONDS = 100;

    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Waits for the turn; {@link #end} gives it on.
     *
     * @throws CancellationException if the progress is cancelled before the turn comes
     */
    void begin(Progress progress) {
        progress.stopIfCancelled();
        try {
            while (!lock.tryLock(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                progress.report(0, STEP);
                progress.stopIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for another calculation");
        }
    }

    void end() {
        lock.unlock();
    }
}
