package dk.bindeled.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.BackupFailed.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The encryption of one backup. The file begins with a line of text, how the key is made from the passphrase (Argon2id: memory in KiB,
 * passes, lanes; salt) and sixteen bytes by which a wrong passphrase is told from a damaged file; what follows is encrypted by Tink’s
 * streaming AES-256-GCM in segments of 1 MiB, bound to that beginning. No byte of it can be changed, left out or cut off unnoticed.
 */
public final class Seal {

    private static final byte[] MAGIC = "BINDELED-ENCRYPTED-BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    /** A file that asks for more was not written by this program, and would only take its memory. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final int MOST_PASSES = 16;
    private static final int SALT_BYTES = 16;
    private static final int CHECK_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    /** Bytes before what is encrypted. */
    static final int HEADER_BYTES = MAGIC.length + 3 * Integer.BYTES + SALT_BYTES + CHECK_BYTES;

    private final byte[] header;
    private final byte[] key;

    private Seal(byte[] header, byte[] key) {
        this.header = header;
        this.key = key;
    }

    /** A new one: each backup has a key of its own. */
    public static Seal with(Passphrase passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] derived = derived(passphrase, salt, MEMORY_KIB, PASSES, LANES);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .putInt(MEMORY_KIB)
                .putInt(PASSES)
                .putInt(LANES)
                .put(salt)
                .put(derived, KEY_BYTES, CHECK_BYTES)
                .array();
        return new Seal(header, Arrays.copyOf(derived, KEY_BYTES));
    }

    /** True if a file that begins with these bytes is an encrypted backup. */
    static boolean begins(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * The one a file was encrypted with.
     *
     * @param header the file’s first {@link #HEADER_BYTES}
     * @param file what it is called, for messages
     * @throws BackupFailed if the passphrase does not fit
     */
    static Seal of(byte[] header, Passphrase passphrase, String file) {
        if (header.length != HEADER_BYTES || !begins(header)) {
            throw new BackupFailed(Problem.DAMAGED, List.of(file, "its beginning is cut off"), null);
        }
        ByteBuffer fields = ByteBuffer.wrap(header, MAGIC.length, HEADER_BYTES - MAGIC.length);
        int memory = fields.getInt();
        int passes = fields.getInt();
        int lanes = fields.getInt();
        byte[] salt = new byte[SALT_BYTES];
        byte[] check = new byte[CHECK_BYTES];
        fields.get(salt).get(check);
        if (memory < 8 * Math.max(1, lanes)
                || memory > MOST_MEMORY_KIB
                || passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_PASSES) {
            throw new BackupFailed(Problem.DAMAGED, List.of(file, "its beginning was changed"), null);
        }
        byte[] derived = derived(passphrase, salt, memory, passes, lanes);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(derived, KEY_BYTES, KEY_BYTES + CHECK_BYTES))) {
            throw new BackupFailed(Problem.WRONG_PASSPHRASE, List.of(file), null);
        }
        return new Seal(header.clone(), Arrays.copyOf(derived, KEY_BYTES));
    }

    /** The key and the file’s beginning, for a process that is not to know the passphrase. */
    String text() {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(HEADER_BYTES + KEY_BYTES)
                        .put(header)
                        .put(key)
                        .array());
    }

    static Seal ofText(String text) {
        byte[] both = Base64.getDecoder().decode(text);
        if (both.length != HEADER_BYTES + KEY_BYTES || !begins(both)) {
            throw new IllegalArgumentException("This is no key of a backup");
        }
        return new Seal(Arrays.copyOf(both, HEADER_BYTES), Arrays.copyOfRange(both, HEADER_BYTES, both.length));
    }

    /** Encrypts what is written; closing it completes the encryption and closes the stream below. */
    OutputStream encrypting(OutputStream out) throws IOException {
        out.write(header);
        try {
            return cipher().newEncryptingStream(out, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** Decrypts what follows the beginning of a file; what was changed or cut off is reported as {@link BackupFailed}. */
    InputStream decrypting(InputStream in, String file) throws IOException {
        try {
            return new Decrypted(cipher().newDecryptingStream(in, header), file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static byte[] derived(Passphrase passphrase, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] derived = new byte[KEY_BYTES + CHECK_BYTES];
        argon.generateBytes(passphrase.text().getBytes(StandardCharsets.UTF_8), derived);
        return derived;
    }

    private static final class Decrypted extends FilterInputStream {

        private final String file;

        Decrypted(InputStream in, String file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                throw new BackupFailed(Problem.DAMAGED, List.of(file, "it cannot be decrypted"), e);
            }
        }
    }
}
