package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An installation that another process runs, which is asked for a backup through its data folder. */
public final class RunningInstallation {

    private static final long LOOK_MILLISECONDS = 200;

    private final WishFolder folder;
    private final BooleanSupplier runs;

    /**
     * The installation in a data folder.
     *
     * @param runs whether it still runs
     */
    public RunningInstallation(Path dataFolder, BooleanSupplier runs) {
        this.folder = new WishFolder(dataFolder);
        this.runs = runs;
    }

    /**
     * What was made.
     *
     * @param file where it lies
     * @param bytes its size
     * @param sha256 its checksum
     */
    public record Made(Path file, long bytes, String sha256) {}

    /** It ended, or says no more than a sentence of what went wrong. */
    public static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    /**
     * Asks for a backup and waits for it. The passphrase stays here: only the key made from it is handed over.
     *
     * @param target absolute
     * @throws BackupFailed if it could not be made
     * @throws NoAnswer if the installation stopped or failed otherwise; its message is empty if it stopped
     */
    public Made backUp(Path target, @Nullable Seal seal, Progress progress) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Thread stopping = new Thread(() -> cancel(id), "backup-cancel");
        Properties wish = new Properties();
        wish.setProperty("target", target.toString());
        wish.setProperty("key", seal == null ? "" : seal.text());
        wish.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            folder.write(id, WishFolder.WISH, wish);
            return await(id, progress);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopping);
            folder.delete(id);
        }
    }

    private Made await(String id, Progress progress) throws IOException, InterruptedException {
        while (true) {
            Optional<Properties> done = folder.read(id, WishFolder.DONE);
            if (done.isPresent()) {
                return new Made(
                        Path.of(done.get().getProperty("file")),
                        Long.parseLong(done.get().getProperty("bytes")),
                        done.get().getProperty("sha256"));
            }
            Optional<Properties> failed = folder.read(id, WishFolder.FAILED);
            if (failed.isPresent()) {
                throw failure(failed.get());
            }
            if (!runs.getAsBoolean()) {
                throw new NoAnswer("");
            }
            folder.read(id, WishFolder.PROGRESS).ifPresent(told -> report(told, progress));
            Thread.sleep(LOOK_MILLISECONDS);
        }
    }

    private static void report(Properties told, Progress progress) {
        double fraction = Double.parseDouble(told.getProperty("fraction", "0"));
        String step = told.getProperty("step", "waiting");
        progress.report(fraction, step);
    }

    private static RuntimeException failure(Properties failed) {
        String problem = failed.getProperty("problem");
        if (problem != null) {
            List<String> details = new ArrayList<>();
            for (int k = 0; failed.getProperty("detail." + k) != null; k++) {
                details.add(failed.getProperty("detail." + k));
            }
            return new BackupFailed(BackupFailed.Problem.valueOf(problem), details, null);
        }
        String message = failed.getProperty("message");
        return message == null ? new CancellationException("Cancelled") : new NoAnswer(message);
    }

    private void cancel(String id) {
        try {
            Files.createFile(folder.file(id, WishFolder.CANCEL));
        } catch (IOException e) {
            // the installation notices by itself that nobody waits any more
        }
    }
}
