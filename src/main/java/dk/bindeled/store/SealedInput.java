package dk.bindeled.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The archive, and the hash that stands in its comment. */
final class SealedInput extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest = BackupParts.sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int until;
    private boolean ended;

    SealedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** The last bytes stay in the buffer: they are the seal. */
    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        while (until - from <= BackupParts.SEAL && !ended) {
            System.arraycopy(buffer, from, buffer, 0, until - from);
            until -= from;
            from = 0;
            int count = in.read(buffer, until, buffer.length - until);
            ended = count < 0;
            until += Math.max(count, 0);
        }
        int count = Math.min(length, until - from - BackupParts.SEAL);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(buffer, from, bytes, at, count);
        digest.update(buffer, from, count);
        from += count;
        return count;
    }

    void requireSeal() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        byte[] seal = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(seal, 0, seal.length, buffer, from, until)) {
            throw new IOException("the hash of the whole file is another");
        }
    }
}
