package dk.bindeled.store;

import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A restore into a data folder. The new installation is made in {@code restoring/}. Renaming that folder to {@code restored/} is the one
 * moment at which it counts; its files are then moved to their places, and whoever opens the folder finishes that if it was interrupted.
 */
final class RestoredFolder implements Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredFolder.class);

    private static final String PREPARED = "restoring";
    private static final String DECIDED = "restored";
    private static final String DONE = "restored-done";
    private static final String REPLACED = "replaced";
    /** A file in what was decided: what is replaced is damaged, and someone may still be able to save something of it. */
    private static final String KEEP = "keep-replaced";

    private final DataFolder folder;
    private final Path prepared;
    private final boolean keep;

    RestoredFolder(Path root, boolean keep) {
        this.keep = keep;
        this.folder = DataFolder.open(root);
        this.prepared = root.resolve(PREPARED);
        try {
            settle(root);
            OwnFiles.createFolders(prepared);
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("Preparing " + prepared, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public StoreSettings prepared() {
        return new StoreSettings(prepared, new StoreSettings.Server(null, "", ""), false);
    }

    @Override
    public void load(BackupManifest checked, InputStream content, String file, long size, Progress progress)
            throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(prepared);
                Driver driver = Connection.open(server.uri(), EmbeddedServer.USER, server.password())) {
            Restoration.fill(driver, folder.root().toString(), prepared, checked, content, file, size, progress);
        }
    }

    @Override
    public void publish() throws IOException {
        if (keep) {
            OwnFiles.create(prepared.resolve(KEEP)).close();
        }
        Files.move(prepared, folder.root().resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
        OwnFiles.forceFolder(folder.root());
        try {
            settle(folder.root());
        } catch (IOException e) {
            // It is decided: whoever opens the folder finishes it.
            LOG.warn(
                    "{}",
                    Texts.of(
                            "store.backup.restore-later",
                            Locale.getDefault(),
                            folder.root().toString()),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            OwnFiles.delete(prepared);
        }
    }

    /**
     * Clears what an interrupted restore has left, or finishes one that had been decided. The folder is locked by the caller. Each move may
     * have been made already: this can be interrupted and begun again.
     */
    static void settle(Path root) throws IOException {
        Path prepared = root.resolve(PREPARED);
        Path decided = root.resolve(DECIDED);
        if (Files.isDirectory(prepared)) {
            LOG.warn("{}", Texts.of("store.backup.restore-cleared", Locale.getDefault(), root.toString()));
            OwnFiles.delete(prepared);
        }
        Path replaced = root.resolve(REPLACED);
        OwnFiles.delete(root.resolve(DONE));
        if (Files.isDirectory(decided)) {
            for (String name : names()) {
                Path fresh = decided.resolve(name);
                Path old = root.resolve(name);
                if (Files.exists(fresh)) {
                    if (Files.exists(old)) {
                        OwnFiles.createFolders(replaced);
                        OwnFiles.delete(replaced.resolve(name));
                        Files.move(old, replaced.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                    }
                    Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            KeptFiles.settleAudit(decided, root);
            if (Files.exists(decided.resolve(KEEP)) && Files.exists(replaced)) {
                Files.move(
                        replaced,
                        root.resolve("damaged-" + System.currentTimeMillis()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
            OwnFiles.forceFolder(root);
            // What is half deleted must never be taken for what is still to be put in place.
            Files.move(decided, root.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
        }
        OwnFiles.delete(root.resolve(DONE));
        OwnFiles.delete(replaced);
    }

    /** What makes an installation: the database, its password, who wrote it, and the kept files that are replaced. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("neo4j", "neo4j-password", "bindeled.properties"));
        names.addAll(KeptFiles.REPLACED);
        return names;
    }
}
