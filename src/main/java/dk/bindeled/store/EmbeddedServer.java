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
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;

/**
 * A Neo4j server inside this process: it answers Bolt on a free port of the loopback address, with a password of its own, and nothing
 * else. Its logs are files in the data folder.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "neo4j";
    private static final String DATABASE = "neo4j";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOG = "debug.log";
    private static final int PASSWORD_BYTES = 32;

    /** The database starts, and recovers, while the server is built: what is not available soon after will never be. */
    private static final long GRACE_MILLISECONDS = 10_000;

    private final DataFolder folder;
    private final DatabaseManagementService management;
    private final String uri;
    private final String password;

    private EmbeddedServer(DataFolder folder, DatabaseManagementService management, String uri, String password) {
        this.folder = folder;
        this.management = management;
        this.uri = uri;
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
        folder.requireNotNewer(version);
        folder.closeDatabaseToOthers();
        DatabaseManagementService management;
        try {
            management = WatchedStart.of(settings(folder), folder.logs().resolve(LOG));
        } catch (RuntimeException | IOException e) {
            throw damaged(folder, e);
        }
        try {
            GraphDatabaseService database = management.database(DATABASE);
            if (!database.isAvailable(GRACE_MILLISECONDS)) {
                throw damaged(folder, null);
            }
            folder.sign(version);
            String password = folder.password().orElseGet(() -> newPassword(management, folder));
            String uri = boltUri(database);
            folder.announce(uri);
            return new EmbeddedServer(folder, management, uri, password);
        } catch (RuntimeException e) {
            management.shutdown();
            throw e instanceof StoreUnavailable known ? known : damaged(folder, e);
        }
    }

    private static DatabaseManagementServiceBuilder settings(DataFolder folder) {
        return new DatabaseManagementServiceBuilder(folder.neo4j())
                .setConfig(GraphDatabaseSettings.logs_directory, folder.logs())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, 0))
                .setConfig(BoltConnector.thread_pool_min_size, 2)
                // only we talk to it: waiting for further requests would make every stop last ten seconds
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                // A municipality's network is some tens of megabytes; Neo4j's own guess would be half of the machine.
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.pagecache_warmup_enabled, false)
                .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
                // One small database: no space is set aside, and transaction logs are kept only as far as recovery
                // needs them.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.preallocate_store_files, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    }

    /** Where the server answers. */
    String uri() {
        return uri;
    }

    String password() {
        return password;
    }

    DataFolder folder() {
        return folder;
    }

    /** Stops the server and lets other programs open the folder. */
    @Override
    public void close() {
        try (folder) {
            management.shutdown();
        }
    }

    private static String boltUri(GraphDatabaseService database) {
        int port = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return "bolt://" + LOOPBACK + ":" + port;
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

    private static StoreUnavailable damaged(DataFolder folder, @Nullable Throwable cause) {
        long free = folder.root().toFile().getUsableSpace();
        Problem problem = free < ByteUnit.mebiBytes(1) ? Problem.DISK_FULL : Problem.DAMAGED;
        return new StoreUnavailable(
                problem,
                List.of(folder.root().toString(), folder.logs().resolve(LOG).toString()),
                cause);
    }
}
