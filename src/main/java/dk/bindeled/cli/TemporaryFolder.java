package dk.bindeled.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that only its owner can read and that is gone afterwards, also when the program is stopped by Ctrl-C. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder create() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("bindeled-analyse-"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "temporary-folder"));
        return folder;
    }

    Path path() {
        return path;
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // the database removed its own file between listing and deleting; the folder is walked again
            close();
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting " + path, e);
        }
    }
}
