package dk.bindeled.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.driver.Driver;

/** A look into the embedded database of an installation that runs in another process. */
public final class RunningDatabase {

    private RunningDatabase() {}

    /**
     * The last line of the audit that the database of a running installation knows.
     *
     * @return empty if no installation runs on this folder or its database cannot be asked, else what it knows
     */
    public static Optional<Optional<AuditMemory.Head>> auditHead(Path data) {
        try {
            Path address = data.resolve("neo4j-address");
            Path password = data.resolve("neo4j-password");
            if (!Files.exists(address) || !Files.exists(password)) {
                return Optional.empty();
            }
            try (Driver driver = Connection.open(
                    Files.readString(address).strip(),
                    EmbeddedServer.USER,
                    Files.readString(password).strip())) {
                Database database = new Database(driver);
                Tombstones tombstones = new Tombstones(database, new ErasureFiles(data));
                return Optional.of(new BoltAuditMemory(database, tombstones).head());
            }
        } catch (IOException | StoreUnavailable e) {
            return Optional.empty();
        }
    }
}
