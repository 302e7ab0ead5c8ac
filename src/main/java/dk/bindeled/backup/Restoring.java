package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.BackupFailed.Problem;
import dk.bindeled.store.BackupManifest;
import dk.bindeled.store.Restoration;
import dk.bindeled.store.StoreSettings;
import dk.bindeled.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup on its way into an installation that does not run. */
public final class Restoring implements AutoCloseable {

    /**
     * A backup that was read whole and found good.
     *
     * @param file where it lies
     * @param passphrase what it is encrypted with; null if it is not
     * @param manifest what it holds
     */
    public record Checked(Path file, @Nullable Passphrase passphrase, BackupManifest manifest) {

        /** The moment whose data it holds. */
        public Instant at() {
            return manifest.at();
        }

        /** Nodes in it. */
        public long nodes() {
            return manifest.nodes();
        }

        /** Relationships in it. */
        public long relationships() {
            return manifest.relationships();
        }

        /** The program that wrote it. */
        public String program() {
            return manifest.program();
        }
    }

    private final Restoration restoration;

    private Restoring(Restoration restoration) {
        this.restoration = restoration;
    }

    /** True if a passphrase is needed to read the file. */
    public static boolean needsPassphrase(Path file) {
        return BackupFile.isEncrypted(file);
    }

    /**
     * Reads a file whole and checks it. Progress step: {@code checking-backup}.
     *
     * @throws BackupFailed if it is damaged, encrypted with another passphrase, or newer than this program
     */
    public static Checked check(Path file, @Nullable Passphrase passphrase, Progress progress) {
        BackupManifest manifest = BackupFile.check(file, passphrase, progress);
        Restoration.requireKnown(manifest, file.toString());
        return new Checked(file, passphrase, manifest);
    }

    /**
     * Begins to replace what is in an installation.
     *
     * @param dataFolder its data folder; the environment says whether its database is a server
     * @param damaged true if the database could not be opened: it is put aside then and not deleted
     */
    public static Restoring into(Path dataFolder, boolean damaged) {
        return new Restoring(Restoration.of(environment(dataFolder), damaged));
    }

    /** Begins to replace what is in a data folder, whatever server the environment names. */
    public static Restoring intoFolder(Path dataFolder) {
        return new Restoring(Restoration.of(new StoreSettings(dataFolder, StoreSettings.Server.NONE, false), false));
    }

    /** True if there is an installation in a data folder, or on a server that the environment names. */
    public static boolean isInstallation(Path dataFolder) {
        return environment(dataFolder).usesServer()
                || Files.isDirectory(dataFolder.resolve("neo4j"))
                || Files.isDirectory(dataFolder.resolve("restored"));
    }

    /** True if a program could not start because its database is damaged. */
    public static boolean isDamage(Throwable failure) {
        return is(StoreUnavailable.Problem.DAMAGED, failure);
    }

    /** True if a program could not start because another data folder's restore into its server has not ended. */
    public static boolean isUnfinishedElsewhere(Throwable failure) {
        return is(StoreUnavailable.Problem.BEING_RESTORED, failure);
    }

    private static boolean is(StoreUnavailable.Problem problem, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable unavailable) {
                return unavailable.problem() == problem;
            }
        }
        return false;
    }

    private static StoreSettings environment(Path dataFolder) {
        return new StoreSettings(dataFolder, StoreSettings.Server.of(System.getenv()), false);
    }

    /** How the prepared installation is opened: properties, each as {@code --name=value}. */
    public List<String> properties() {
        StoreSettings prepared = restoration.prepared();
        List<String> properties = new ArrayList<>(List.of("--bindeled.data=" + prepared.folder()));
        if (prepared.usesServer()) {
            properties.add("--bindeled.restoring=true");
        } else {
            properties.add("--bindeled.neo4j.uri=");
        }
        return properties;
    }

    /** Stores what the backup holds, where nobody sees it yet. Progress steps: {@code restoring}, {@code checking-restored}. */
    public void load(Checked checked, Progress progress) {
        Path file = checked.file();
        try (InputStream raw = Files.newInputStream(file);
                InputStream content = BackupFile.content(raw, file, BackupFile.opener(file, checked.passphrase()))) {
            restoration.load(checked.manifest(), content, file.toString(), Files.size(file), progress);
        } catch (IOException e) {
            throw new BackupFailed(
                    Problem.NOT_RESTORED,
                    List.of(restoration.prepared().folder().toString(), said(e)),
                    e);
        }
    }

    /** Puts the data in place: from here on they are the installation’s. */
    public void publish() {
        try {
            restoration.publish();
        } catch (IOException e) {
            throw new BackupFailed(
                    Problem.NOT_RESTORED,
                    List.of(restoration.prepared().folder().toString(), said(e)),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        restoration.close();
    }

    private static String said(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
