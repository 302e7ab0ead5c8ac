package dk.bindeled.cli;

import dk.bindeled.network.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that Ctrl-C must not cut off in the middle: it is asked to stop, and the process waits until it has cleared up after itself. */
final class Unfinished implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "unfinished");
    private volatile boolean stopping;

    Unfinished() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The same progress, which is cancelled when the process is told to end. */
    Progress watching(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                progress.report(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return stopping || progress.isCancelled();
            }
        };
    }

    private void stop() {
        stopping = true;
        try {
            boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
