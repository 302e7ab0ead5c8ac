package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.BackupFailed.Problem;
import dk.bindeled.store.BackupManifest;
import dk.bindeled.store.Backups;
import dk.bindeled.store.OwnFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

/** The file of a backup: written beside its place, read again whole, and only then moved there. */
final class BackupFile {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFile.class);
    private static final String PART = ".part";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int BUFFER = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Below this the disk is called full, whatever the system says went wrong. */
    private static final long NO_ROOM = 1 << 20;

    private BackupFile() {}

    /** How the file is encrypted, by the bytes it begins with. */
    interface Opener extends Function<byte[], Seal> {}

    /**
     * What was written.
     *
     * @param file where it lies
     * @param manifest what it holds
     * @param bytes its size
     * @param sha256 of the file as it lies there
     */
    record Written(Path file, BackupManifest manifest, long bytes, String sha256) {}

    /** A new name in a folder. */
    static Path named(Path folder, Instant at, boolean encrypted) {
        String name = "bindeled-" + NAME.format(at.atZone(ZoneId.systemDefault()));
        String end = encrypted ? ".zip.encrypted" : ".zip";
        Path file = folder.resolve(name + end);
        for (int k = 2; Files.exists(file); k++) {
            file = folder.resolve(name + "-" + k + end);
        }
        return file;
    }

    /**
     * Writes a backup. Whatever happens, there is a whole and checked file or none.
     *
     * @param seal how it is encrypted; null if it is not
     */
    static Written write(Backups backups, Path file, @Nullable Seal seal, String program, Progress progress) {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Path folder = OwnFiles.folderOf(file);
            OwnFiles.createFolders(folder);
            clearLeftovers(folder);
            if (Files.exists(file)) {
                throw new BackupFailed(Problem.EXISTS, List.of(file.toString()), null);
            }
            OwnFiles.create(part).close();
            BackupManifest manifest = writePart(backups, part, seal, program, progress.part(0, 0.7));
            Written written = verified(part, file, manifest, seal, progress.part(0.7, 1));
            progress.stopIfCancelled();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            OwnFiles.forceFolder(folder);
            return written;
        } catch (IOException e) {
            throw failed(file, e);
        } catch (JacksonIOException e) {
            IOException said = e.getCause(); // the writer of JSON wraps what the disk says
            throw failed(file, said == null ? new IOException(e) : said);
        } finally {
            deleteQuietly(part);
        }
    }

    private static BackupManifest writePart(
            Backups backups, Path part, @Nullable Seal seal, String program, Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("Another program writes " + part);
            }
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            BackupManifest manifest;
            if (seal == null) {
                manifest = backups.write(file, program, progress);
                file.flush();
            } else {
                // closing completes the encryption; the channel must stay open to be forced to the disk
                OutputStream encrypted = seal.encrypting(new StaysOpen(file));
                manifest = backups.write(encrypted, program, progress);
                encrypted.close();
            }
            channel.force(true);
            return manifest;
        }
    }

    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static Written verified(
            Path part, Path file, BackupManifest manifest, @Nullable Seal seal, Progress progress) throws IOException {
        MessageDigest digest = sha256();
        BackupManifest found;
        try {
            Opener opener = seal == null ? opener(part, null) : header -> seal;
            found = check(part, opener, digest, progress);
        } catch (BackupFailed e) {
            throw new BackupFailed(Problem.NOT_VERIFIED, List.of(file.toString()), e);
        }
        if (!found.equals(manifest)) {
            throw new BackupFailed(Problem.NOT_VERIFIED, List.of(file.toString()), null);
        }
        return new Written(file, manifest, Files.size(part), HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Reads a file whole and checks it.
     *
     * @param passphrase null if there is none
     * @throws BackupFailed if it cannot be read, the passphrase does not fit, or it is damaged or newer
     */
    static BackupManifest check(Path file, @Nullable Passphrase passphrase, Progress progress) {
        try {
            return check(file, opener(file, passphrase), sha256(), progress);
        } catch (IOException e) {
            throw new BackupFailed(Problem.CANNOT_READ, List.of(file.toString()), e);
        }
    }

    private static BackupManifest check(Path file, Opener opener, MessageDigest digest, Progress progress)
            throws IOException {
        try (InputStream raw = new DigestInputStream(Files.newInputStream(file), digest);
                InputStream content = content(raw, file, opener)) {
            BackupManifest manifest = Backups.check(content, file.toString(), Files.size(file), progress);
            raw.transferTo(OutputStream.nullOutputStream());
            return manifest;
        }
    }

    /** How a file is opened with a passphrase. */
    static Opener opener(Path file, @Nullable Passphrase passphrase) {
        return header -> {
            if (passphrase == null) {
                throw new BackupFailed(Problem.ENCRYPTED, List.of(file.toString()), null);
            }
            return Seal.of(header, passphrase, file.toString());
        };
    }

    /** True if the file is encrypted. */
    static boolean isEncrypted(Path file) {
        try (InputStream raw = Files.newInputStream(file)) {
            return Seal.begins(raw.readNBytes(Seal.HEADER_BYTES));
        } catch (IOException e) {
            throw new BackupFailed(Problem.CANNOT_READ, List.of(file.toString()), e);
        }
    }

    /** The archive in a file, decrypted if it is encrypted. */
    static InputStream content(InputStream raw, Path file, Opener opener) throws IOException {
        byte[] start = raw.readNBytes(Seal.HEADER_BYTES);
        if (Seal.begins(start)) {
            return opener.apply(start).decrypting(raw, file.toString());
        }
        if (start.length < ZIP.length || !Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            throw new BackupFailed(Problem.NO_BACKUP, List.of(file.toString()), null);
        }
        // Such a sequence closes what it has come to the end of; whoever opened the file still reads its rest.
        InputStream rest = new FilterInputStream(raw) {
            @Override
            public void close() {}
        };
        return new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }

    /** What a killed program has left: a part that nobody has locked. */
    private static void clearLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "bindeled-*" + PART)) {
            for (Path part : parts) {
                boolean abandoned;
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                        FileLock lock = channel.tryLock()) {
                    abandoned = lock != null;
                } catch (OverlappingFileLockException e) {
                    abandoned = false;
                }
                if (abandoned) {
                    deleteQuietly(part);
                }
            }
        }
    }

    private static BackupFailed failed(Path file, IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Path folder = OwnFiles.folderOf(file);
        boolean full = said.contains("no space")
                || said.contains("file too large")
                || said.contains("quota")
                || (Files.isDirectory(folder) && folder.toFile().getUsableSpace() < NO_ROOM);
        LOG.warn("Writing {}", file, e);
        return new BackupFailed(full ? Problem.NO_SPACE : Problem.CANNOT_WRITE, List.of(file.toString()), e);
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // it is no backup by its name, and is cleared by the next one
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
