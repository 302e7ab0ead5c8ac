package dk.bindeled.network;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a network's rows: 64 hexadecimal digits that are the same for the same rows in any order. Each row is hashed with
 * SHA-256 and the hashes are added modulo 2^256, so a repeated row counts twice.
 *
 * <p>A row is hashed as bytes in which every text is led by its length and nothing differs from an empty text, so that two different rows
 * never give the same bytes.
 */
final class Fingerprint {

    private static final int HASH_BYTES = 32;

    private final MessageDigest digest;
    private final byte[] hash = new byte[HASH_BYTES];
    private final int[] sum = new int[HASH_BYTES / Integer.BYTES];
    private byte[] row = new byte[256];
    private int length;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String of(NetworkRows rows) {
        Fingerprint fingerprint = withoutTies(rows);
        rows.ties().forEach(fingerprint::add);
        return fingerprint.hexadecimal();
    }

    /** Of all rows but the ties, which are to be {@linkplain #add(Tie) added}. */
    static Fingerprint withoutTies(NetworkRows rows) {
        Fingerprint fingerprint = new Fingerprint();
        rows.areas().forEach(fingerprint::add);
        rows.actors().forEach(fingerprint::add);
        rows.referrals().forEach(fingerprint::add);
        return fingerprint;
    }

    private void add(Area area) {
        begin('a');
        put(area.id());
        put(area.label());
        put(area.level());
        put(area.parent());
        addRow();
    }

    private void add(Actor actor) {
        begin('n');
        put(actor.id());
        putNumber(actor.kinds().size());
        actor.kinds().forEach(this::put);
        put(actor.label());
        put(actor.area());
        put(actor.belongsTo());
        put(actor.tier());
        put(actor.sector());
        put(actor.from());
        put(actor.until());
        putNumber(actor.attributes().size());
        actor.attributes().forEach((name, value) -> {
            put(name);
            put(value);
        });
        addRow();
    }

    void add(Tie tie) {
        begin('t');
        put(tie.from());
        put(tie.to());
        put(tie.type());
        Double strength = tie.strength();
        put(strength == null ? null : Double.doubleToLongBits(strength));
        put(tie.since());
        put(tie.until());
        put(tie.context());
        put(tie.role());
        addRow();
    }

    private void add(Referral referral) {
        begin('r');
        put(referral.id());
        put(referral.guide());
        put(referral.citizen());
        put(referral.community());
        put(referral.channel());
        Boolean unasked = referral.unasked();
        put(unasked == null ? null : unasked ? 1 : 0);
        put(referral.begunOn());
        put(referral.shownOn());
        put(referral.welcomedOn());
        put(referral.stillThereOn());
        put(referral.endedOn());
        addRow();
    }

    private void begin(char sort) {
        length = 0;
        room(1);
        row[length++] = (byte) sort;
    }

    private void put(@Nullable String text) {
        if (text == null) {
            putNumber(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putNumber(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, row, length, bytes.length);
        length += bytes.length;
    }

    private void put(@Nullable Enum<?> value) {
        put(value == null ? null : value.name());
    }

    private void put(@Nullable LocalDate date) {
        put(date == null ? null : date.toEpochDay());
    }

    private void put(@Nullable Number number) {
        putNumber(number == null ? 0 : 1);
        if (number != null) {
            putNumber(number.longValue());
        }
    }

    private void putNumber(long number) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            row[length++] = (byte) (number >>> shift);
        }
    }

    private void room(int bytes) {
        if (length + bytes > row.length) {
            row = Arrays.copyOf(row, Math.max(2 * row.length, length + bytes));
        }
    }

    private void addRow() {
        digest.update(row, 0, length);
        try {
            digest.digest(hash, 0, HASH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        long carry = 0;
        for (int word = sum.length - 1; word >= 0; word--) {
            long part = 0;
            for (int k = 0; k < Integer.BYTES; k++) {
                part = (part << Byte.SIZE) | (hash[Integer.BYTES * word + k] & 0xff);
            }
            carry += part + (sum[word] & 0xffffffffL);
            sum[word] = (int) carry;
            carry >>>= Integer.SIZE;
        }
    }

    /** Of the rows so far. */
    String hexadecimal() {
        StringBuilder text = new StringBuilder(2 * HASH_BYTES);
        HexFormat hex = HexFormat.of();
        for (int word : sum) {
            text.append(hex.toHexDigits(word));
        }
        return text.toString();
    }
}
