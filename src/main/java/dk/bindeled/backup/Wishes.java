package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grants the backups that commands ask the running program for. */
final class Wishes {

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final long TELL_EVERY_NANOSECONDS = 200_000_000;

    private final WishFolder folder;
    private final SafeKeeping backups;

    Wishes(Path dataFolder, SafeKeeping backups) {
        this.folder = new WishFolder(dataFolder);
        this.backups = backups;
    }

    /** Makes the folder anew: what lay in it was for a program that has ended. */
    void open() throws IOException {
        OwnFiles.delete(folder.path());
        OwnFiles.createFolders(folder.path());
    }

    void close() {
        try {
            OwnFiles.delete(folder.path());
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", folder.path(), e);
        }
    }

    /** Grants the wishes there are, one after the other; the number of them. */
    int grant(Progress stopping) {
        List<String> ids;
        try (Stream<Path> files = Files.list(folder.path())) {
            ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(WishFolder.WISH))
                    .map(name -> name.substring(0, name.length() - WishFolder.WISH.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + folder.path(), e);
        }
        ids.forEach(id -> grant(id, stopping));
        return ids.size();
    }

    private void grant(String id, Progress stopping) {
        try {
            Optional<Properties> wish = folder.read(id, WishFolder.WISH);
            // what it says may be a key: it does not lie there longer than it must
            Files.deleteIfExists(folder.file(id, WishFolder.WISH));
            if (wish.isEmpty()) {
                return;
            }
            try {
                BackupMade made = backups.make(order(wish.get()), told(id, wish.get(), stopping));
                Properties done = new Properties();
                done.setProperty("file", made.file().toString());
                done.setProperty("bytes", Long.toString(made.bytes()));
                done.setProperty("sha256", made.sha256());
                folder.write(id, WishFolder.DONE, done);
            } catch (CancellationException e) {
                folder.write(id, WishFolder.FAILED, new Properties());
            } catch (BackupFailed e) {
                Properties failed = new Properties();
                failed.setProperty("problem", e.problem().name());
                for (int k = 0; k < e.details().size(); k++) {
                    failed.setProperty("detail." + k, e.details().get(k));
                }
                folder.write(id, WishFolder.FAILED, failed);
            } catch (RuntimeException e) {
                LOG.error("A backup that a command asked for failed", e);
                Properties failed = new Properties();
                failed.setProperty("message", String.valueOf(e.getLocalizedMessage()));
                folder.write(id, WishFolder.FAILED, failed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Answering the wish " + id, e);
        }
    }

    private static SafeKeeping.Order order(Properties wish) {
        String key = wish.getProperty("key", "");
        return new SafeKeeping.Order(
                Path.of(wish.getProperty("target")),
                key.isEmpty() ? null : Seal.ofText(key),
                BackupMade.Origin.COMMAND);
    }

    /** Whoever asked is told how far it is, and may go away: then nothing is left. */
    private Progress told(String id, Properties wish, Progress stopping) {
        long asker = Long.parseLong(wish.getProperty("process", "0"));
        return new Progress() {
            private long last = System.nanoTime() - TELL_EVERY_NANOSECONDS;

            @Override
            public synchronized void report(double fraction, String step) {
                long now = System.nanoTime();
                if (now - last < TELL_EVERY_NANOSECONDS) {
                    return;
                }
                last = now;
                Properties progress = new Properties();
                progress.setProperty("fraction", Double.toString(fraction));
                progress.setProperty("step", step);
                try {
                    folder.write(id, WishFolder.PROGRESS, progress);
                } catch (IOException e) {
                    LOG.warn("How far the backup is could not be told", e);
                }
            }

            @Override
            public boolean isCancelled() {
                return stopping.isCancelled()
                        || Files.exists(folder.file(id, WishFolder.CANCEL))
                        || ProcessHandle.of(asker)
                                .filter(ProcessHandle::isAlive)
                                .isEmpty();
            }
        };
    }
}
