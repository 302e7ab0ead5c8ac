package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The data folder, locked for as long as it is open: {@code bindeled.lock} keeps other programs away from the keys, the audit and the embedded
 * database. The latter, where no server is used, has {@code neo4j/} (the database and its logs), {@code neo4j-password}, readable by its owner
 * only, {@code neo4j-address} while it runs, and {@code bindeled.properties}, which says who wrote it.
 */
final class DataFolder implements AutoCloseable {

    /** Number of this layout; a program that changes it so that this one cannot read it counts on. */
    private static final int FORMAT = 1;

    /** Less than the next file of the transaction log needs. */
    private static final long LITTLE_ROOM = 24L << 20;

    /** What a new database takes, and some more. */
    private static final long FIRST_ROOM = 96L << 20;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens the folder, which is made if it is not there, for this program alone. */
    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root, onlyOwner("rwx------"));
        } catch (IOException e) {
            throw unavailable(Files.exists(root) ? Problem.NOT_A_FOLDER : Problem.NO_ACCESS, root, e);
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    root.resolve("bindeled.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unavailable(Problem.NO_ACCESS, root, e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataFolder(root, channel, lock);
            }
            throw unavailable(Problem.LOCKED, root, null);
        } catch (OverlappingFileLockException e) {
            throw unavailable(Problem.LOCKED, root, e);
        } catch (IOException e) {
            throw unavailable(Problem.NO_ACCESS, root, e);
        }
    }

    Path root() {
        return root;
    }

    /** Whether so little room is left that it explains what cannot be written. */
    boolean isDiskFull() {
        return root.toFile().getUsableSpace() < LITTLE_ROOM;
    }

    /**
     * Refuses to start the database where it has no room to: with a full disk Neo4j may wait for itself for ever.
     *
     * @throws StoreUnavailable if the disk is full
     */
    void requireRoom() {
        if (root.toFile().getUsableSpace() < (hasDatabase() ? LITTLE_ROOM : FIRST_ROOM)) {
            throw unavailable(Problem.DISK_FULL, root, null);
        }
    }

    /** Whether there is a database, or what is left of one. */
    boolean hasDatabase() {
        return Files.exists(neo4j());
    }

    /** Deletes what a first start has made that did not come to its end: nothing was stored, and the next start would take it for damaged. */
    void deleteDatabase() {
        try {
            FileSystemUtils.deleteRecursively(neo4j());
        } catch (IOException e) {
            throw unavailable(Problem.NO_ACCESS, root, e);
        }
    }

    /** Home of the embedded database. */
    Path neo4j() {
        return root.resolve("neo4j");
    }

    /** The folder itself may have been made by someone else, for others to read; what the database writes is for its owner alone. */
    void closeDatabaseToOthers() {
        try {
            Files.createDirectories(neo4j(), onlyOwner("rwx------"));
            PosixFileAttributeView view = Files.getFileAttributeView(neo4j(), PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw unavailable(Problem.NO_ACCESS, root, e);
        }
    }

    /** Where the embedded database writes its logs. */
    Path logs() {
        return neo4j().resolve("logs");
    }

    /**
     * Refuses a folder that a newer program or a newer Neo4j has written.
     *
     * @param neo4jVersion version of the embedded Neo4j
     */
    void requireNotNewer(String neo4jVersion) {
        Path marker = marker();
        if (!Files.exists(marker)) {
            return;
        }
        Properties written = new Properties();
        try (InputStream content = Files.newInputStream(marker)) {
            written.load(content);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreUnavailable(Problem.DAMAGED, List.of(root.toString(), marker.toString()), e);
        }
        String format = written.getProperty("format", "");
        if (!format.matches("\\d{1,6}")) {
            throw new StoreUnavailable(Problem.DAMAGED, List.of(root.toString(), marker.toString()), null);
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new StoreUnavailable(Problem.NEWER, List.of(root.toString(), "format " + format), null);
        }
        String writer = written.getProperty("neo4j", neo4jVersion);
        if (Versions.compare(writer, neo4jVersion) > 0) {
            throw new StoreUnavailable(Problem.NEWER, List.of(root.toString(), "Neo4j " + writer), null);
        }
    }

    /** Notes who writes the folder now. */
    void sign(String neo4jVersion) {
        Properties written = new Properties();
        written.setProperty("format", Integer.toString(FORMAT));
        written.setProperty("neo4j", neo4jVersion);
        replace(marker(), "rw-r--r--", file -> written.store(file, null));
    }

    /** The kept password of the embedded database, if there is one. */
    Optional<String> password() {
        Path file = root.resolve("neo4j-password");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw unavailable(Problem.NO_ACCESS, root, e);
        }
    }

    /** Keeps the password, readable by the owner of the folder only. */
    void keepPassword(String password) {
        replace(
                root.resolve("neo4j-password"),
                "rw-------",
                file -> file.write(password.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Notes where the database answers, for those who want to look into it with a client of their own. */
    void announce(String uri) {
        replace(address(), "rw-------", file -> file.write(uri.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Lets other programs open the folder. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(address());
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing " + root, e);
        }
    }

    private Path address() {
        return root.resolve("neo4j-address");
    }

    private Path marker() {
        return root.resolve("bindeled.properties");
    }

    private interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    /** A file is either as before or whole: it is written beside its place, with its mode from the beginning, and then moved there. */
    private void replace(Path file, String mode, Content content) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, onlyOwner(mode));
            try (OutputStream bytes = Files.newOutputStream(beside, StandardOpenOption.DSYNC)) {
                content.writeTo(bytes);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unavailable(isDiskFull() ? Problem.DISK_FULL : Problem.NO_ACCESS, root, e);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static StoreUnavailable unavailable(Problem problem, Path root, @Nullable Throwable cause) {
        return new StoreUnavailable(problem, List.of(root.toString()), cause);
    }
}
