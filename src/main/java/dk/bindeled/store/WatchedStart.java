package dk.bindeled.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Starts Neo4j and notices when it will never be done: where the database in which it keeps its own users is damaged, Neo4j says so in its log
 * and then waits for it for ever.
 */
final class WatchedStart {

    private static final String SYSTEM_FAILED = "Failed to start DatabaseId{00000000[system]}";
    private static final long LOOK_EVERY_MILLISECONDS = 500;
    /** More than this nobody writes to the log between two looks. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int NO_ROOM = 1 << 16;

    private final Path log;
    private final CompletableFuture<DatabaseManagementService> built = new CompletableFuture<>();
    private long seen;

    private WatchedStart(Path log) throws IOException {
        this.log = log;
        this.seen = Files.exists(log) ? Files.size(log) : 0;
    }

    /**
     * Starts what {@code builder} describes.
     *
     * @param log Neo4j's debug log
     * @throws IllegalStateException if it will never be started
     */
    static DatabaseManagementService of(DatabaseManagementServiceBuilder builder, Path log) throws IOException {
        WatchedStart start = new WatchedStart(log);
        Thread.ofPlatform().daemon().name("neo4j-start").start(() -> start.build(builder));
        return start.await();
    }

    private void build(DatabaseManagementServiceBuilder builder) {
        try {
            DatabaseManagementService management = builder.build();
            if (!built.complete(management)) {
                management.shutdown();
            }
        } catch (RuntimeException | Error e) {
            built.completeExceptionally(e);
        }
    }

    private DatabaseManagementService await() throws IOException {
        while (true) {
            try {
                return built.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillStarting) {
                // where nothing can be written, not even the log, it says nothing
                if (saysThatSystemFailed() || hasNoRoom()) {
                    IllegalStateException failure = new IllegalStateException(SYSTEM_FAILED + ", see " + log);
                    built.completeExceptionally(failure);
                    throw failure;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Neo4j did not start", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Neo4j was starting", e);
            }
        }
    }

    private boolean hasNoRoom() {
        return Files.exists(log) && log.toFile().getUsableSpace() < NO_ROOM;
    }

    private boolean saysThatSystemFailed() throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            // a line may have been cut by the look before, and a log that was begun anew is read from its start
            long from = length < seen ? 0 : Math.max(seen - SYSTEM_FAILED.length(), 0);
            byte[] news = new byte[(int) Math.min(length - from, MOST_BYTES)];
            file.seek(from);
            file.readFully(news);
            seen = from + news.length;
            return new String(news, StandardCharsets.UTF_8).contains(SYSTEM_FAILED);
        }
    }
}
