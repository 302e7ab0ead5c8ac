package dk.bindeled.privacy;

import dk.bindeled.privacy.KeyUnusable.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A secret key of 256 bits in a file of the data folder that only its owner can read. The file holds the key as 64 hexadecimal digits and
 * after a space the first eight of the key's SHA-256, by which a slip in copying is noticed.
 */
final class KeyFile {

    static final int BYTES = 32;
    private static final int CHECK_DIGITS = 8;

    private final Path file;

    KeyFile(Path folder, String name) {
        this.file = folder.toAbsolutePath().resolve(name);
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The key that is there.
     *
     * @throws KeyUnusable if there is none, or none that is whole
     */
    byte[] read() {
        String text;
        try {
            if (!Files.exists(file)) {
                throw new KeyUnusable(Problem.MISSING, file, null);
            }
            if (Files.size(file) > 4 * BYTES) {
                throw new KeyUnusable(Problem.DAMAGED, file, null);
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw new KeyUnusable(Problem.NO_ACCESS, file, e);
        }
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "} [0-9a-f]{" + CHECK_DIGITS + "}")) {
            throw new KeyUnusable(Problem.DAMAGED, file, null);
        }
        byte[] key = HexFormat.of().parseHex(text, 0, 2 * BYTES);
        if (!text.endsWith(" " + check(key))) {
            throw new KeyUnusable(Problem.DAMAGED, file, null);
        }
        return key;
    }

    /**
     * The key; made if the file is not there. Of two that make it at the same time, one wins and both read the same.
     *
     * @throws KeyUnusable if it is not whole, or cannot be read or made
     */
    byte[] readOrMake() {
        if (!exists()) {
            make();
        }
        return read();
    }

    private void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = HexFormat.of().formatHex(key) + " " + check(key) + "\n";
        Arrays.fill(key, (byte) 0);
        Path beside = null;
        try {
            Path folder = file.resolveSibling("");
            Files.createDirectories(folder, onlyOwner("rwx------"));
            beside = Files.createTempFile(folder, file.getFileName().toString(), ".new", onlyOwner("rw-------"));
            Files.write(
                    beside,
                    text.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            // A link is made whole or not at all, and never over a file that is there.
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // another one was quicker
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyUnusable(Problem.NO_ACCESS, file, e);
        } finally {
            delete(beside);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path beside) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException _) {
            // a file beside the key that nobody else can read harms nobody
        }
    }

    static FileAttribute<?>[] onlyOwner(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** The first digits of a key's hash, which tell two keys apart and nothing of either. */
    static String check(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, CHECK_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
