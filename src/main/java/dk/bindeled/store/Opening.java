package dk.bindeled.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;

/**
 * Opens the database beside the rest of the application's start, which takes as long. Who needs the database waits here; nobody comes to it
 * before its schema is up to date.
 */
final class Opening implements AutoCloseable {

    private static final long STEP_MILLISECONDS = 500;

    private final CompletableFuture<Endpoint> endpoint;
    private final CompletableFuture<Driver> driver;
    private boolean endpointTaken;
    private boolean driverTaken;

    private Opening(CompletableFuture<Endpoint> endpoint, StoreSettings settings) {
        this.endpoint = endpoint;
        this.driver = endpoint.thenApply(opened -> connected(opened, settings));
    }

    /** Begins to open what the settings ask for. */
    static Opening of(StoreSettings settings) {
        CompletableFuture<StoreSettings> begun = new CompletableFuture<>();
        Function<StoreSettings, Endpoint> opening = Endpoint::of;
        Opening result = new Opening(
                begun.thenApplyAsync(
                        opening,
                        work -> Thread.ofPlatform()
                                .daemon()
                                .name("store-opening")
                                .start(work)),
                settings);
        begun.complete(settings);
        return result;
    }

    private static Driver connected(Endpoint endpoint, StoreSettings settings) {
        Driver driver = Connection.open(endpoint.uri(), endpoint.user(), endpoint.password());
        try {
            if (!settings.restoring() && settings.usesServer()) {
                RestoredServer.clearUnfinished(driver, endpoint.place(), settings.folder());
            }
            new Schema(driver, endpoint).migrate(endpoint.isOurOwn());
            if (endpoint.isOurOwn()) {
                requireComplete(new Database(driver, endpoint));
            }
            return driver;
        } catch (RuntimeException e) {
            driver.close();
            throw endpoint.explained(e);
        }
    }

    /** Files that were damaged while nothing ran must not be taken for a network that is smaller. */
    private static void requireComplete(Database database) {
        List<String> missing = new Completeness(database).missing();
        if (!missing.isEmpty()) {
            throw database.faulty(new IllegalStateException(String.join("; ", missing)));
        }
    }

    /**
     * Where the database answers; the caller closes it.
     *
     * @throws StoreUnavailable if it cannot be opened
     */
    Endpoint endpoint() {
        Endpoint opened = awaited(endpoint);
        endpointTaken = true;
        return opened;
    }

    /**
     * The connection to it, with the schema up to date; the caller closes it.
     *
     * @throws StoreUnavailable if the database cannot be reached or its schema is not ours
     */
    Driver driver() {
        Driver connected = awaited(driver);
        driverTaken = true;
        return connected;
    }

    /**
     * Waits in steps: whoever stops the program during its start closes what is there only if the start does not seem to be stuck, as it would
     * in one long wait.
     */
    private static <T> T awaited(CompletableFuture<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get(STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // not yet
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException("The database could not be opened", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes what nobody came for, because the application's start failed elsewhere; waits until it can be closed. */
    @Override
    public void close() {
        try {
            if (!driverTaken) {
                closeOnceOpen(driver, Driver::close);
            }
        } finally {
            if (!endpointTaken) {
                closeOnceOpen(endpoint, Endpoint::close);
            }
        }
    }

    private static <T> void closeOnceOpen(CompletableFuture<T> future, Consumer<T> closing) {
        T opened;
        try {
            opened = awaited(future);
        } catch (RuntimeException neverOpened) {
            return;
        }
        closing.accept(opened);
    }
}
