package dk.bindeled.privacy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to which line the chain has been found sound, sealed with the audit's key. A start then has only the rest to check.
 *
 * @param sequence number of the line
 * @param hash its hash
 * @param file name of its file
 * @param offset bytes of the file up to its end
 * @param line lines of the file up to it
 * @param at its time
 */
record ChainMark(
        long sequence,
        String hash,
        String file,
        long offset,
        long line,
        @Nullable Instant at) {

    /** The mark that was kept; empty if there is none that is ours and still true. */
    static Optional<ChainMark> read(ChainFolder folder, byte[] key) {
        try {
            if (!Files.exists(folder.mark())) {
                return Optional.empty();
            }
            String[] parts = Files.readString(folder.mark()).strip().split(" ", -1);
            if (parts.length != 7) {
                return Optional.empty();
            }
            ChainMark mark = new ChainMark(
                    Long.parseLong(parts[0]),
                    parts[1],
                    parts[2],
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]),
                    Instant.parse(parts[5]));
            boolean ours = new Seals(key).fits(Seals.hash(mark.text()), parts[6]);
            return ours && mark.isTrue(folder) ? Optional.of(mark) : Optional.empty();
        } catch (IOException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void write(ChainFolder folder, byte[] key) throws IOException {
        Path beside = folder.mark().resolveSibling("checked.new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, KeyFile.onlyOwner("rw-------"));
        Files.writeString(beside, text() + " " + new Seals(key).seal(Seals.hash(text())) + "\n");
        Files.move(beside, folder.mark(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() {
        return sequence + " " + hash + " " + file + " " + offset + " " + line + " " + at;
    }

    /** True if the line that ends where it says has the hash it says. */
    private boolean isTrue(ChainFolder folder) throws IOException {
        Path path = folder.path().resolve(file);
        byte[] wanted = ("\"" + ",\"seal\":\"").getBytes(StandardCharsets.US_ASCII);
        int tail = 64 + wanted.length + 64 + 3;
        if (!file.matches("\\d{4}-\\d{2}\\.jsonl")
                || !Files.exists(path)
                || Files.size(path) < offset
                || offset < tail) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            bytes.seek(offset - tail);
            byte[] end = new byte[tail];
            bytes.readFully(end);
            String text = new String(end, StandardCharsets.ISO_8859_1);
            return text.startsWith(hash) && text.endsWith("\"}\n");
        }
    }
}
