package dk.bindeled.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.neo4j.driver.Driver;

/**
 * Opens the database beside the rest of the application's start, which takes as long. Who needs the database waits here; nobody comes to it
 * before its schema is up to date.
 */
final class Opening implements AutoCloseable {

    private final CompletableFuture<Endpoint> endpoint;
    private final CompletableFuture<Driver> driver;
    private boolean endpointTaken;
    private boolean driverTaken;

    private Opening(CompletableFuture<Endpoint> endpoint) {
        this.endpoint = endpoint;
        this.driver = endpoint.thenApply(Opening::connected);
    }

    /** Begins to open what the settings ask for. */
    static Opening of(StoreSettings settings) {
        CompletableFuture<StoreSettings> begun = new CompletableFuture<>();
        Function<StoreSettings, Endpoint> opening = Endpoint::of;
        Opening result = new Opening(begun.thenApplyAsync(
                opening,
                work -> Thread.ofPlatform().daemon().name("store-opening").start(work)));
        begun.complete(settings);
        return result;
    }

    private static Driver connected(Endpoint endpoint) {
        Driver driver = Connection.open(endpoint.uri(), endpoint.user(), endpoint.password());
        try {
            new Schema(driver, endpoint.place()).migrate(endpoint.isOurOwn());
            return driver;
        } catch (RuntimeException e) {
            driver.close();
            throw e;
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

    private static <T> T awaited(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Closes what nobody came for, because the application's start failed elsewhere; waits until it can be closed. */
    @Override
    public void close() {
        if (!driverTaken) {
            closeOnceOpen(driver);
        }
        if (!endpointTaken) {
            closeOnceOpen(endpoint);
        }
    }

    private static void closeOnceOpen(CompletableFuture<? extends AutoCloseable> future) {
        future.handle((opened, failure) -> {
                    if (opened != null) {
                        try {
                            opened.close();
                        } catch (Exception e) {
                            throw new IllegalStateException("The database could not be closed", e);
                        }
                    }
                    return opened;
                })
                .join();
    }
}
