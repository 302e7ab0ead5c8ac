package dk.bindeled.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes and seals of the audit. The hash is SHA-256, which anyone can work out; the seal is the HMAC-SHA-256 of the hash under the
 * installation's key, which only who has the key can. Safe to call from any thread.
 */
final class Seals {

    private static final String ALGORITHM = "HmacSHA256";
    /** 128 bits of a pseudonym tell six million persons apart, and fit on a line. */
    private static final int PSEUDONYM_BYTES = 16;

    private final SecretKeySpec key;

    Seals(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The seal of a hash, in hexadecimal. */
    String seal(String hash) {
        return HexFormat.of().formatHex(hmac(key, hash));
    }

    boolean fits(String hash, String seal) {
        return MessageDigest.isEqual(
                seal(hash).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
    }

    /** What the audit calls a person: without the person's key nobody can tell whose it is. 22 letters, digits, minus and underscore. */
    static String pseudonym(String id, byte[] personsKey) {
        byte[] whole = hmac(new SecretKeySpec(personsKey, ALGORITHM), id);
        byte[] part = java.util.Arrays.copyOf(whole, PSEUDONYM_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
