package dk.bindeled.map;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark of what numbers mean, made of one thing after the other: the same marks are the same things, in the same order. */
final class NumberingMark {

    private static final int BYTES = 8;

    private final MessageDigest digest;

    NumberingMark() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(String thing) {
        digest.update((thing + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The mark, once: 16 hexadecimal digits. */
    String mark() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
