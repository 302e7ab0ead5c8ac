package dk.bindeled.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a backup as a zip archive that any program can unpack. Its comment is the SHA-256 of all that stands before, so that no byte
 * can change unnoticed, not even those an unpacking program does not look at.
 */
final class BackupParts implements AutoCloseable {

    static final int SEAL = 64;

    private final SealedOutput sealed;
    private final ZipOutputStream zip;
    private final List<BackupManifest.Part> parts = new ArrayList<>();

    BackupParts(OutputStream out) {
        this.sealed = new SealedOutput(out);
        this.zip = new ZipOutputStream(sealed);
        // a network is texts that repeat themselves: more effort hardly makes it smaller
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment("0".repeat(SEAL));
    }

    interface Content {
        void writeTo(OutputStream part) throws IOException;
    }

    void write(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        parts.add(new BackupManifest.Part(name, counted.size, counted.sha256()));
    }

    /** What has been written so far. */
    List<BackupManifest.Part> parts() {
        return List.copyOf(parts);
    }

    /** Ends the archive; the stream below is flushed and not closed. */
    void finish() throws IOException {
        zip.finish();
        sealed.seal();
    }

    /** Frees what packing needs; what was not finished is no archive. */
    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // the stream below failed, which whoever wrote to it has been told
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Counts and hashes; closing it leaves the archive open. */
    private static final class Counted extends FilterOutputStream {

        private final DigestOutputStream digest;
        private long size;

        Counted(OutputStream out) {
            this(new DigestOutputStream(out, BackupParts.sha256()));
        }

        private Counted(DigestOutputStream digest) {
            super(digest);
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }

    /** Holds the last bytes back, which are the comment, and writes the hash of all others in their place. */
    private static final class SealedOutput extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = BackupParts.sha256();
        private final byte[] held = new byte[SEAL];
        private int count;
        private boolean done;

        SealedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (done) {
                return;
            }
            byte[] all = new byte[count + length];
            System.arraycopy(held, 0, all, 0, count);
            System.arraycopy(bytes, from, all, count, length);
            int through = Math.max(0, all.length - SEAL);
            digest.update(all, 0, through);
            out.write(all, 0, through);
            count = all.length - through;
            System.arraycopy(all, through, held, 0, count);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        void seal() throws IOException {
            done = true;
            out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
