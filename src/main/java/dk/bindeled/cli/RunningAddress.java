package dk.bindeled.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A note in the data folder that says where the pages of the running installation are, for `bindeled link`. */
final class RunningAddress implements AutoCloseable {

    private static final String FILE = "address";

    private final Path file;

    private RunningAddress(Path file) {
        this.file = file;
    }

    /** Leaves the note; closing it takes it away. */
    static RunningAddress write(Path dataFolder, String url) {
        Path file = dataFolder.resolve(FILE);
        try {
            Files.write(
                    file, List.of(url, String.valueOf(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
        return new RunningAddress(file);
    }

    /** The address of the installation that runs on this data folder; empty where none does, also if one was killed and left its note. */
    static Optional<String> read(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            boolean runs = lines.size() == 2
                    && lines.get(1).matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(lines.get(1)))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
            return runs ? Optional.of(lines.getFirst()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting " + file, e);
        }
    }
}
