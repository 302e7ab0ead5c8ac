package dk.bindeled.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder {@code audit} of a data folder: one file of lines for each month in UTC, {@code 2026-11.jsonl} and so on. */
record ChainFolder(Path path) {

    static final String NAME = "audit";
    static final String KEY_FILE = "audit-key";
    private static final String MONTH = "\\d{4}-\\d{2}\\.jsonl";

    static ChainFolder of(Path dataFolder) {
        return new ChainFolder(dataFolder.toAbsolutePath().resolve(NAME));
    }

    /** The files, oldest first. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(file -> file.getFileName().toString().matches(MONTH))
                    .sorted()
                    .toList();
        }
    }

    Optional<Path> last() throws IOException {
        List<Path> files = files();
        return files.isEmpty() ? Optional.empty() : Optional.of(files.getLast());
    }

    /** The file of a moment; where the clock was turned back, the last there is, for lines stand in the order they were written. */
    Path fileOf(Instant moment, Optional<Path> last) {
        Path own = path.resolve(YearMonth.from(moment.atZone(ZoneOffset.UTC)) + ".jsonl");
        return last.filter(file -> file.compareTo(own) > 0).orElse(own);
    }

    /** Where the program notes up to which line it has checked the chain. */
    Path mark() {
        return path.resolve("checked");
    }

    /** Locked by the one program that writes. */
    Path lock() {
        return path.resolve("lock");
    }
}
