package dk.bindeled.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;

/** A look into the database of an installation that may be running in another process. */
public final class RunningDatabase {

    private RunningDatabase() {}

    /**
     * The last line of the audit that an installation's database knows.
     *
     * @param environment names the server that the installation uses, if it uses one; else its own database is asked, while it runs
     * @return empty if no database answers, else what it knows
     * @throws StoreUnavailable if the server that is named cannot be asked
     */
    public static Optional<Optional<AuditMemory.Head>> auditHead(Path data, Map<String, String> environment) {
        StoreSettings settings = new StoreSettings(data, StoreSettings.Server.of(environment), false);
        if (settings.usesServer()) {
            StoreSettings.Server server = settings.neo4j();
            return Optional.of(head(data, String.valueOf(server.uri()).strip(), server.user(), server.password()));
        }
        try {
            Path address = data.resolve("neo4j-address");
            Path password = data.resolve("neo4j-password");
            if (!Files.exists(address) || !Files.exists(password)) {
                return Optional.empty();
            }
            return Optional.of(head(
                    data,
                    Files.readString(address).strip(),
                    EmbeddedServer.USER,
                    Files.readString(password).strip()));
        } catch (IOException | StoreUnavailable e) {
            return Optional.empty();
        }
    }

    private static Optional<AuditMemory.Head> head(Path data, String uri, String user, String password) {
        try (Driver driver = Connection.open(uri, user, password)) {
            Database database = new Database(driver);
            return new BoltAuditMemory(database, new Tombstones(database, new ErasureFiles(data))).head();
        }
    }
}
