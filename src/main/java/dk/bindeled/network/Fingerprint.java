package dk.bindeled.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a network's rows: 64 hexadecimal digits that are the same for the same rows in any order. Each row is hashed with
 * SHA-256 and the hashes are added modulo 2^256, so a repeated row counts twice.
 */
final class Fingerprint {

    private final MessageDigest digest;
    private final int[] sum = new int[8];

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String of(NetworkRows rows) {
        Fingerprint fingerprint = new Fingerprint();
        rows.areas().forEach(fingerprint::add);
        rows.actors().forEach(fingerprint::add);
        rows.ties().forEach(fingerprint::add);
        rows.referrals().forEach(fingerprint::add);
        return fingerprint.hexadecimal();
    }

    /** Adds a record: its text names its type and every component, with sets and maps in a fixed order. */
    private void add(Record row) {
        byte[] hash = digest.digest(row.toString().getBytes(StandardCharsets.UTF_8));
        long carry = 0;
        for (int word = 7; word >= 0; word--) {
            long part = 0;
            for (int k = 0; k < 4; k++) {
                part = (part << 8) | (hash[4 * word + k] & 0xff);
            }
            carry += part + (sum[word] & 0xffffffffL);
            sum[word] = (int) carry;
            carry >>>= 32;
        }
    }

    private String hexadecimal() {
        StringBuilder text = new StringBuilder(64);
        HexFormat hex = HexFormat.of();
        for (int word : sum) {
            text.append(hex.toHexDigits(word));
        }
        return text.toString();
    }
}
