package dk.bindeled.privacy;

import dk.bindeled.store.AuditMemory;
import dk.bindeled.store.AuditMemory.Head;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the database how far the chain has come, beside those who write it and only the newest of several lines: so that a database that is
 * slow or away holds up nobody. After a stop in between, the files are ahead of the database, which is as it may be; never the other way.
 */
final class AuditHead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHead.class);
    private static final long PATIENCE_SECONDS = 10;

    private final AuditMemory memory;
    private final AtomicReference<@Nullable Head> newest = new AtomicReference<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("audit-head").daemon().factory());

    AuditHead(AuditMemory memory) {
        this.memory = memory;
    }

    void moved(Head head) {
        newest.accumulateAndGet(
                head,
                (known, next) -> known != null && next != null && known.sequence() > next.sequence() ? known : next);
        if (underWay.compareAndSet(false, true)) {
            thread.execute(this::tell);
        }
    }

    private void tell() {
        underWay.set(false);
        Head head = newest.getAndSet(null);
        if (head != null) {
            try {
                memory.keep(head);
            } catch (RuntimeException e) {
                LOG.warn(
                        "The database does not yet know line {} of the audit; it is told with the next",
                        head.sequence(),
                        e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The database was not told of the last lines of the audit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
