package dk.bindeled.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The file {@code sign-in-links} of the data folder: one line per link with the token's hash, the second it expires and whether it was
 * used. It is written beside and moved into place, and a lock file keeps processes from writing at once. A link is remembered for a day
 * after it expired, so that whoever opens it is told what is the matter.
 */
final class LinkFile {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** A file lock keeps processes apart, not threads. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;

    LinkFile(Path folder) {
        this.folder = folder;
    }

    private record Line(String hash, long expires, boolean used) {

        static Optional<Line> read(String text) {
            String[] parts = text.split(" ", -1);
            boolean whole = parts.length == 3 && parts[0].matches("[0-9a-f]{64}") && parts[1].matches("[0-9]{1,18}");
            return whole
                    ? Optional.of(new Line(parts[0], Long.parseLong(parts[1]), parts[2].equals("used")))
                    : Optional.empty();
        }

        String text() {
            return hash + " " + expires + " " + (used ? "used" : "open");
        }
    }

    void add(String hash, Instant expires, Instant now) {
        change(lines -> {
            lines.removeIf(line -> line.expires() < now.minus(REMEMBERED).getEpochSecond());
            lines.add(new Line(hash, expires.getEpochSecond(), false));
            return true;
        });
    }

    SignInLinks.Outcome use(String hash, Instant now) {
        return change(lines -> {
            for (int k = 0; k < lines.size(); k++) {
                Line line = lines.get(k);
                if (line.hash().equals(hash)) {
                    if (line.used()) {
                        return SignInLinks.Outcome.USED;
                    }
                    // one made in the future was made before the clock was set back: who knows how long ago
                    if (line.expires() < now.getEpochSecond()
                            || line.expires()
                                    > now.plus(SignInLinks.VALID_FOR)
                                            .plusSeconds(1)
                                            .getEpochSecond()) {
                        return SignInLinks.Outcome.EXPIRED;
                    }
                    lines.set(k, new Line(hash, line.expires(), true));
                    return SignInLinks.Outcome.SIGNED_IN;
                }
            }
            return SignInLinks.Outcome.UNKNOWN;
        });
    }

    private <T> T change(Function<List<Line>, T> change) {
        THREADS.lock();
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve("sign-in-links.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                List<Line> before = read();
                List<Line> after = new ArrayList<>(before);
                T result = change.apply(after);
                if (held.isValid() && !after.equals(before)) {
                    write(after);
                }
                return result;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The links in " + folder + " cannot be read or written", e);
        } finally {
            THREADS.unlock();
        }
    }

    private List<Line> read() throws IOException {
        Path file = folder.resolve("sign-in-links");
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                        .flatMap(text -> Line.read(text).stream())
                        .toList()
                : List.of();
    }

    private void write(List<Line> lines) throws IOException {
        Path beside = Files.createTempFile(folder, "sign-in-links", ".new", ownerOnly());
        Files.write(beside, lines.stream().map(Line::text).toList(), StandardCharsets.US_ASCII);
        Files.move(
                beside,
                folder.resolve("sign-in-links"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
