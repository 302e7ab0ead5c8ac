package dk.bindeled.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner can read, written so that they survive a power cut. */
public final class OwnFiles {

    private OwnFiles() {}

    /**
     * The folder a file lies in.
     *
     * @throws NullPointerException if the file is the root of everything
     */
    public static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), () -> file + " lies in no folder");
    }

    /** Makes a folder, and those above it, if it is not there. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
    }

    /** Makes a file that is not there yet, for its owner alone. */
    public static OutputStream create(Path file) throws IOException {
        Files.createFile(file, only("rw-------"));
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    /** Replaces a file by one with this content: it is either as before or whole. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (OutputStream out = create(beside)) {
            out.write(content);
        }
        force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folderOf(file));
    }

    /** Waits until a file's content is on the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the names in a folder are on the disk, where the system can tell. */
    public static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders; there a move is on the disk when it returns
        }
    }

    /** Deletes a file or a folder with all it holds; nothing happens if it is not there. */
    public static void delete(Path what) throws IOException {
        if (!Files.exists(what, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(what)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileAttribute<?>[] only(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
