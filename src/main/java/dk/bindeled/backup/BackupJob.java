package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the running application does about backups by itself: those that are due, and those a command has asked for. */
@Component
@ConditionalOnWebApplication
class BackupJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
    private static final long FIRST_LOOK_SECONDS = 60;
    private static final long LOOK_SECONDS = 60;
    private static final long WISH_MILLISECONDS = 500;
    private static final long STOP_SECONDS = 60;

    private final SafeKeeping backups;
    private final Wishes wishes;
    private volatile boolean stopping;
    private volatile boolean running;
    private ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);

    BackupJob(SafeKeeping backups, StoreSettings store) {
        this.backups = backups;
        this.wishes = new Wishes(store.folder(), backups);
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
        try {
            wishes.open();
        } catch (IOException e) {
            throw new UncheckedIOException("Preparing for commands that ask for a backup", e);
        }
        threads = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("backup-", 1).daemon().factory());
        var _ = threads.scheduleWithFixedDelay(
                guarded(() -> backups.makeIfDue(progress)), FIRST_LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        var _ = threads.scheduleWithFixedDelay(
                guarded(() -> wishes.grant(progress)), WISH_MILLISECONDS, WISH_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** A backup under way is cancelled, and nothing of it is left; it is waited for, so that the database is not closed under it. */
    @Override
    public void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A backup did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wishes.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private interface Work {
        Object get();
    }

    /** What fails once must not keep the next time from coming. */
    private static Runnable guarded(Work work) {
        return () -> {
            try {
                CurrentUser.asProgram(work::get);
            } catch (CancellationException e) {
                LOG.info("A backup was cancelled");
            } catch (RuntimeException e) {
                LOG.error("Looking after backups failed", e);
            }
        };
    }

    private final Progress progress = new Progress() {
        @Override
        public void report(double fraction, String step) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return stopping;
        }
    };
}
