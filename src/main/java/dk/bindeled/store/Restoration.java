package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * An installation while the data of a backup are put in the place of its own. They are prepared where nobody sees them; {@link #publish}
 * is the one moment at which they become the installation's. Until then everything is as it was, and whatever is left of an interrupted
 * restore is cleared at the next start.
 */
public interface Restoration extends AutoCloseable {

    /**
     * Begins; nobody else can open the installation until this is closed.
     *
     * @param damaged true if the installation’s own database cannot be opened: it is then put aside and not deleted
     * @throws StoreUnavailable if the installation is running or cannot be reached
     */
    static Restoration of(StoreSettings settings, boolean damaged) {
        return settings.usesServer() ? new RestoredServer(settings) : new RestoredFolder(settings.folder(), damaged);
    }

    /** Refuses a backup this program cannot bring up to date. */
    static void requireKnown(BackupManifest manifest, String file) {
        Schema.requireKnown(manifest.migrations(), file);
    }

    /** Where the data are prepared: an installation that is opened here has them. */
    StoreSettings prepared();

    /**
     * Stores what a backup holds. Progress steps: {@code restoring}, {@code checking-restored}.
     *
     * @param checked what {@link Backups#check} gave
     * @param content the same file once more
     * @param file what it is called, for messages
     * @param size its bytes, for the progress
     * @throws BackupFailed if the file is not what was checked, or the database cannot take it
     */
    void load(BackupManifest checked, InputStream content, String file, long size, Progress progress)
            throws IOException;

    /** Puts the prepared data in place; from here on they are the installation's. */
    void publish() throws IOException;

    /** Lets go; what was prepared and not published is deleted. */
    @Override
    void close() throws IOException;

    /** Loads a backup into an empty database. */
    static void fill(
            Driver driver,
            String place,
            Path folder,
            BackupManifest checked,
            InputStream content,
            String file,
            long size,
            Progress progress)
            throws IOException {
        Schema schema = new Schema(driver, place);
        schema.migrateTo(checked.migrations().keySet());
        Database database = new Database(driver);
        GraphLoading loading = new GraphLoading(database, folder);
        try {
            BackupManifest loaded =
                    new BackupReader(file).read(content, size, loading, progress.part(0, 0.9), "restoring");
            if (!loaded.equals(checked)) {
                throw new BackupFailed(Problem.DAMAGED, List.of(file, "it was changed while it was read"), null);
            }
            progress.stopIfCancelled();
            progress.report(0.9, "checking-restored");
            loading.write();
            loading.requireWhole(checked);
            schema.migrate(true);
            progress.report(1, "checking-restored");
        } catch (StoreUnavailable | Neo4jException e) {
            throw new BackupFailed(Problem.NOT_RESTORED, List.of(place, String.valueOf(e.getMessage())), e);
        }
    }
}
