package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the whole database, and the files of the data folder that belong to it, to a stream while the program runs, and checks what was
 * written.
 */
public final class Backups {

    private static final String IS_EMPTY = CypherText.of("backup-is-empty");
    private static final String LAST_WRITE = CypherText.of("backup-last-write");

    private final Database database;
    private final WriteGate gate;
    private final Path folder;

    Backups(Database database, WriteGate gate, Path folder) {
        this.database = database;
        this.gate = gate;
        this.folder = folder;
    }

    /** True if there is nothing to lose: no node but those that describe the schema. */
    public boolean isEmpty() {
        return database.query(IS_EMPTY, Map.of()).getFirst().get("empty").asBoolean();
    }

    /**
     * Writes a backup. All who want to write wait meanwhile, so it holds the data of one moment. Of an import that is under way it holds
     * nothing, and of one that is being taken back nothing either: it is as if the program had been stopped and started at that moment.
     *
     * <p>Progress steps: {@code waiting-for-writers}, {@code backing-up}.
     *
     * @param out is flushed, not closed
     * @param program version of this program
     * @throws IOException if the stream cannot be written; what was written is then worth nothing
     * @throws BackupFailed if another program wrote to the database meanwhile
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public BackupManifest write(OutputStream out, String program, Progress progress) throws IOException {
        Object written = gate.closedFor(progress, () -> {
            try {
                String before = lastWrite();
                BackupManifest manifest = new BackupWriter(database, folder, program, progress).write(out);
                if (!before.equals(lastWrite())) {
                    throw new BackupFailed(Problem.WRITTEN_MEANWHILE, List.of(), null);
                }
                return manifest;
            } catch (IOException e) {
                return e;
            }
        });
        if (written instanceof IOException failure) {
            throw failure;
        }
        return (BackupManifest) written;
    }

    /** Nobody of this program can write now; a server may have another one. */
    private String lastWrite() {
        return database.query(LAST_WRITE, Map.of()).stream()
                .map(record -> record.get("last").toString())
                .findFirst()
                .orElse("");
    }

    /**
     * Reads a backup to its end and checks it: every part against its hash, every line, every count. Progress step:
     * {@code checking-backup}.
     *
     * @param file what it is called, for messages
     * @param size its bytes, for the progress
     * @throws IOException if the stream fails by itself
     * @throws BackupFailed if the backup is damaged or newer than this program
     */
    public static BackupManifest check(InputStream in, String file, long size, Progress progress) throws IOException {
        return new BackupReader(file).read(in, size, BackupReader.NOBODY, progress, "checking-backup");
    }
}
