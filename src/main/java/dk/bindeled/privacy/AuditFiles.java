package dk.bindeled.privacy;

import dk.bindeled.store.AuditMemory.Head;
import dk.bindeled.store.RunningDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** The audit of a data folder as a command reads it: nothing is changed, whether an installation runs on the folder or not. */
public final class AuditFiles {

    private final Path data;
    private final ChainFolder folder;
    private final Map<String, String> environment;

    /**
     * The audit of an installation.
     *
     * @param data where its data live
     * @param environment names the server that it uses, if it uses one
     */
    public AuditFiles(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.folder = ChainFolder.of(data);
    }

    /** True if there is an audit. */
    public boolean exist() throws IOException {
        return !folder.files().isEmpty();
    }

    /**
     * Checks the whole chain; its end can be compared with the database where that is a server, or while the installation runs.
     *
     * @throws KeyUnusable if the key is damaged or missing
     * @throws dk.bindeled.store.StoreUnavailable if the server that the environment names cannot be asked
     */
    public Verification verify() throws IOException {
        byte[] key = new KeyFile(data, ChainFolder.KEY_FILE).read();
        Optional<Optional<Head>> head = RunningDatabase.auditHead(data, environment);
        return ChainCheck.of(folder, key, head.flatMap(known -> known), head.isPresent(), null)
                .verification();
    }

    /** Writes all lines into a new file that only its owner can read. */
    public void export(Path file) throws IOException {
        Files.createFile(file, KeyFile.onlyOwner("rw-------"));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            new AuditReading(folder).writeLines(out);
        }
    }
}
