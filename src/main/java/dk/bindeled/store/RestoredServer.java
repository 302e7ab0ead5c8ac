package dk.bindeled.store;

import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A restore into a server, where there is no second place: a node {@code :Restoring} says that nothing in the database counts, from before
 * the first old node is deleted until the last new one is there.
 */
final class RestoredServer implements Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredServer.class);
    private static final String BEGIN = CypherText.of("restore-begin");
    private static final String UNDER_WAY = CypherText.of("restore-under-way");
    private static final String CLEAR = CypherText.of("restore-clear");
    private static final String PUBLISH = CypherText.of("restore-publish");

    private final StoreSettings settings;
    private final DataFolder folder;
    private final Driver driver;
    private final String uri;
    private final String mark = UUID.randomUUID().toString();
    private boolean begun;

    RestoredServer(StoreSettings settings) {
        this.settings = settings;
        this.uri = Objects.requireNonNull(settings.neo4j().uri()).strip();
        this.folder = DataFolder.open(settings.folder());
        try {
            this.driver = Connection.open(
                    uri, settings.neo4j().user(), settings.neo4j().password());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public StoreSettings prepared() {
        return new StoreSettings(settings.data(), settings.neo4j(), true);
    }

    @Override
    public void load(BackupManifest checked, InputStream content, String file, long size, Progress progress)
            throws IOException {
        Database database = new Database(driver);
        OwnFiles.replace(mark(folder.root()), mark.getBytes(StandardCharsets.UTF_8));
        database.run(
                BEGIN,
                Map.of(
                        "file",
                        file,
                        "at",
                        Instant.now().atZone(ZoneOffset.UTC),
                        "mark",
                        mark,
                        "folder",
                        folder.root().toString()));
        begun = true;
        database.runInItsOwnTransactions(CLEAR, Map.of());
        OwnFiles.delete(files());
        OwnFiles.createFolders(files());
        Restoration.fill(driver, uri, files(), checked, content, file, size, progress);
    }

    /** What the node and the data folder have in common: another folder's restore is for that folder to end. */
    private static Path mark(Path folder) {
        return folder.resolve("restoring-mark");
    }

    /** True as long as no other restore has taken this one's place. */
    private boolean isOurs() {
        return new Database(driver)
                .query(UNDER_WAY, Map.of()).stream()
                        .anyMatch(restore -> restore.get("mark").asString("").equals(mark));
    }

    /** Where the kept files wait until the data count. */
    private Path files() {
        return files(folder.root());
    }

    private static Path files(Path folder) {
        return folder.resolve("restoring-files");
    }

    @Override
    public void publish() throws IOException {
        if (!isOurs()) {
            begun = false;
            throw new IOException("another restore into " + uri + " has begun");
        }
        for (String name : KeptFiles.REPLACED) {
            if (Files.exists(files().resolve(name))) {
                Files.move(
                        files().resolve(name),
                        folder.root().resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        KeptFiles.settleAudit(files(), folder.root());
        new Database(driver).run(PUBLISH, Map.of("mark", mark));
        begun = false;
        forgetMark(folder.root());
    }

    @Override
    public void close() throws IOException {
        try (folder;
                driver) {
            OwnFiles.delete(files());
            if (begun && isOurs()) {
                clear(new Database(driver), uri, mark);
                forgetMark(folder.root());
            }
        }
    }

    /**
     * Empties a database in which a restore was interrupted, and says so.
     *
     * @param folder the data folder of the program that starts
     * @throws StoreUnavailable if it is a restore from another data folder, which may well be under way
     */
    static void clearUnfinished(Driver driver, String place, Path folder) {
        Database database = new Database(driver);
        for (Record restore : database.query(UNDER_WAY, Map.of())) {
            String found = restore.get("mark").asString("");
            if (!found.equals(markIn(folder))) {
                throw new StoreUnavailable(
                        StoreUnavailable.Problem.BEING_RESTORED,
                        List.of(place, restore.get("folder").asString("?")),
                        null);
            }
            LOG.warn(
                    "{}",
                    Texts.of(
                            "store.backup.restore-emptied",
                            Locale.getDefault(),
                            place,
                            restore.get("file").asString("")));
            try {
                OwnFiles.delete(files(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            clear(database, place, found);
            forgetMark(folder);
        }
    }

    /** What is left of it says nothing any more. */
    private static void forgetMark(Path folder) {
        try {
            OwnFiles.delete(mark(folder));
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", mark(folder), e);
        }
    }

    private static String markIn(Path folder) {
        try {
            return Files.exists(mark(folder)) ? Files.readString(mark(folder)) : "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Database database, String place, String mark) {
        LOG.debug("Emptying {}", place);
        database.runInItsOwnTransactions(CLEAR, Map.of());
        database.run(PUBLISH, Map.of("mark", mark));
    }
}
