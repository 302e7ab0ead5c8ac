package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.neo4j.monitoring.DatabaseHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j server inside this process: it answers Bolt on a free port of the loopback address, with a password of its own, and nothing
 * else. Its logs are files in the data folder.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedServer.class);

    static final String USER = "neo4j";
    private static final String DATABASE = "neo4j";
    private static final String LOOPBACK = "127.0.0.1";
    /** The file of this name is where any Neo4j writes down what it comes upon. */
    static final String LOG = "debug.log";

    private static final int PASSWORD_BYTES = 32;

    /** Size of one file of the transaction log. */
    private static final long LOG_BYTES = ByteUnit.mebiBytes(16);

    /** The database starts, and recovers, while the server is built: what is not available soon after will never be. */
    private static final long GRACE_MILLISECONDS = 10_000;

    private final DataFolder folder;
    private final int port;
    private final String password;
    private DatabaseManagementService management;
    private boolean running = true;

    private EmbeddedServer(DataFolder folder, DatabaseManagementService management, int port, String password) {
        this.folder = folder;
        this.management = management;
        this.port = port;
        this.password = password;
    }

    /**
     * Opens the database in a folder, which is made if it is not there.
     *
     * @throws StoreUnavailable if the folder is in use, cannot be written, was written by something newer, or is damaged
     */
    static EmbeddedServer start(Path root) {
        DataFolder folder = DataFolder.open(root);
        try {
            return start(folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedServer start(DataFolder folder) {
        String version = Version.getNeo4jVersion();
        try {
            RestoredFolder.settle(folder.root());
        } catch (IOException e) {
            throw new StoreUnavailable(Problem.NO_ACCESS, List.of(folder.root().toString()), e);
        }
        folder.requireNotNewer(version);
        folder.requireRoom();
        boolean first = !folder.hasDatabase();
        folder.closeDatabaseToOthers();
        DatabaseManagementService management;
        try {
            management = built(folder, 0);
        } catch (RuntimeException e) {
            if (first) {
                folder.deleteDatabase();
            }
            throw e;
        }
        try {
            folder.sign(version);
            String password = folder.password().orElseGet(() -> newPassword(management, folder));
            int port = boltPort(management);
            EmbeddedServer server = new EmbeddedServer(folder, management, port, password);
            folder.announce(server.uri());
            return server;
        } catch (RuntimeException e) {
            abandon(management);
            throw e instanceof StoreUnavailable known ? known : damaged(folder, e);
        }
    }

    /** @param port where it is to answer, 0 for any that is free */
    private static DatabaseManagementService built(DataFolder folder, int port) {
        DatabaseManagementService management;
        try {
            management = WatchedStart.of(settings(folder, port), folder.logs().resolve(LOG));
        } catch (RuntimeException | IOException e) {
            throw damaged(folder, e);
        }
        try {
            if (management.database(DATABASE).isAvailable(GRACE_MILLISECONDS)) {
                return management;
            }
        } catch (RuntimeException e) {
            abandon(management);
            throw damaged(folder, e);
        }
        abandon(management);
        throw damaged(folder, null);
    }

    /** Stops what did not start well; that it cannot be stopped well either need not be said. */
    private static void abandon(DatabaseManagementService management) {
        try {
            management.shutdown();
        } catch (RuntimeException told) {
            LOGGER.debug("Stopping a database that did not start", told);
        }
    }

    private static DatabaseManagementServiceBuilder settings(DataFolder folder, int port) {
        return new DatabaseManagementServiceBuilder(folder.neo4j())
                .setConfig(GraphDatabaseSettings.logs_directory, folder.logs())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
                .setConfig(BoltConnector.thread_pool_min_size, 2)
                // only we talk to it: waiting for further requests would make every stop last ten seconds
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                // A municipality's network is some tens of megabytes; Neo4j's own guess would be half of the machine.
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.pagecache_warmup_enabled, false)
                .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
                // The transaction log's space is set aside before it is written: where a disk fills up in the middle of
                // writing it, Neo4j cannot read it again, and the whole database is lost.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, true)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_BYTES)
                // One small database: logs are kept only as far as recovery needs them.
                .setConfig(GraphDatabaseSettings.preallocate_store_files, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    }

    /** Where the server answers. */
    String uri() {
        return "bolt://" + LOOPBACK + ":" + port;
    }

    String password() {
        return password;
    }

    /** What Neo4j writes down of its doings. */
    Path log() {
        return folder.logs().resolve(LOG);
    }

    DataFolder folder() {
        return folder;
    }

    /** Stops the server and lets other programs open the folder. */
    @Override
    public synchronized void close() {
        try (folder) {
            if (running) {
                management.shutdown();
            }
        }
    }

    private static int boltPort(DatabaseManagementService management) {
        return resolved(management, ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static <T> T resolved(DatabaseManagementService management, Class<T> part) {
        return ((GraphDatabaseAPI) management.database(DATABASE))
                .getDependencyResolver()
                .resolveDependency(part);
    }

    /** The password is set first and kept then: a stop in between means another new one at the next start. */
    private static String newPassword(DatabaseManagementService management, DataFolder folder) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        management
                .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
        folder.keepPassword(password);
        return password;
    }

    /** Whether so little room is left that it explains what cannot be written. */
    boolean isDiskFull() {
        return folder.isDiskFull();
    }

    /**
     * Starts again, at the same address, where the database has given up, as it does when a disk is full: it then reads, but refuses to write ever
     * after. Whoever is connected is connected anew.
     *
     * @throws StoreUnavailable if it does not start; the next call tries again
     */
    synchronized void mend() {
        if (running && resolved(management, DatabaseHealth.class).hasNoPanic()) {
            return;
        }
        if (running) {
            running = false;
            abandon(management);
        }
        management = built(folder, port);
        running = true;
    }

    /** A fault of the files, or of the disk they are on. */
    StoreUnavailable explained(RuntimeException failure) {
        return damaged(folder, failure);
    }

    private static StoreUnavailable damaged(DataFolder folder, @Nullable Throwable cause) {
        boolean full = folder.isDiskFull() || saysThatDiskIsFull(cause);
        Problem problem = full ? Problem.DISK_FULL : Problem.DAMAGED;
        return new StoreUnavailable(
                problem,
                List.of(folder.root().toString(), folder.logs().resolve(LOG).toString()),
                cause);
    }

    private static boolean saysThatDiskIsFull(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }
}
