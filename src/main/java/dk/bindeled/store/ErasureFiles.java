package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the data folder knows of erasures, beside the database and in no backup: the key ({@code erasure-key}), without which a hash says
 * nothing, and the hashes themselves ({@code erasures}), which a restored database may have lost. Both are readable by their owner only.
 */
final class ErasureFiles {

    private static final int KEY_BYTES = 32;

    private final Path folder;

    ErasureFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A line of {@code erasures}.
     *
     * @param id the erasure's id
     * @param at when it was done
     * @param key which key it was made with
     * @param hash of the person's id
     * @param markHash of the mark that stood for the person in addresses; empty for who was erased before there were marks
     */
    record Line(String id, Instant at, String key, String hash, String markHash) {}

    /** The key, if there is one. */
    Optional<byte[]> key() {
        Path file = folder.resolve("erasure-key");
        try {
            return Files.exists(file)
                    ? Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreUnavailable(Problem.DAMAGED, List.of(folder.toString(), file.toString()), e);
        }
    }

    /** The key; one is drawn where there is none. */
    synchronized byte[] keyOrNew() {
        return key().orElseGet(() -> {
            byte[] drawn = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(drawn);
            replace("erasure-key", HexFormat.of().formatHex(drawn) + "\n");
            return drawn;
        });
    }

    /** What is known of erasures, oldest first. */
    List<Line> lines() {
        Path file = folder.resolve("erasures");
        try {
            List<Line> lines = new ArrayList<>();
            for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] parts = text.split(" ", -1);
                String markHash = parts.length > 4 ? parts[4] : "";
                lines.add(new Line(parts[0], Instant.parse(parts[1]), parts[2], parts[3], markHash));
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            throw new StoreUnavailable(Problem.DAMAGED, List.of(folder.toString(), file.toString()), e);
        }
    }

    /** Writes what is known. */
    synchronized void write(List<Line> lines) {
        if (lines.isEmpty() && !Files.exists(folder.resolve("erasures"))) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(
                        String.join(" ", line.id(), line.at().toString(), line.key(), line.hash(), line.markHash())
                                .strip())
                .append('\n'));
        replace("erasures", text.toString());
    }

    /** A file is either as before or whole. */
    private void replace(String name, String text) {
        Path beside = folder.resolve(name + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(beside);
            Files.createFile(beside, forOwnerAlone());
            Files.write(
                    beside,
                    text.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(
                    beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreUnavailable(Problem.NO_ACCESS, List.of(folder.toString()), e);
        }
    }

    private static FileAttribute<?>[] forOwnerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
