package dk.bindeled.privacy;

import dk.bindeled.store.AuditMemory.Head;
import dk.bindeled.store.RunningDatabase;
import dk.bindeled.store.StoreUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * What was found.
     *
     * @param verification of the lines
     * @param unasked why the server that the environment names could not be asked how far the chain has come; null where it was, or none is named
     */
    public record Checked(
            Verification verification, @Nullable RuntimeException unasked) {}

    /**
     * Checks the whole chain; its end can be compared with the database where that is a server, or while the installation runs.
     *
     * @throws KeyUnusable if the key is damaged or missing
     */
    public Checked verify() throws IOException {
        byte[] key = new KeyFile(data, ChainFolder.KEY_FILE).read();
        Optional<Optional<Head>> head = Optional.empty();
        RuntimeException unasked = null;
        try {
            head = RunningDatabase.auditHead(data, environment);
        } catch (StoreUnavailable e) {
            unasked = e;
        }
        Verification found = ChainCheck.of(folder, key, head.flatMap(known -> known), head.isPresent(), null)
                .verification();
        return new Checked(found, unasked);
    }

    /** Writes all lines into a new file that only its owner can read. */
    public void export(Path file) throws IOException {
        Files.createFile(file, KeyFile.onlyOwner("rw-------"));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            new AuditReading(folder).writeLines(out);
        }
    }
}
