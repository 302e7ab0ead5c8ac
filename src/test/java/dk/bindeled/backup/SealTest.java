package dk.bindeled.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.BackupFailed.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Passphrase PASSPHRASE = Passphrase.of("hest æble cykel lygte");
    /** More than two segments, and no whole number of them. */
    private static final byte[] SECRET = new byte[(2 << 20) + 4_321];

    static {
        new Random(5).nextBytes(SECRET);
        System.arraycopy("Anna Lindø".getBytes(StandardCharsets.UTF_8), 0, SECRET, 100, 11);
    }

    private static final byte[] SEALED = sealed();

    @Test
    void whatIsEncryptedIsReadAgainWithThePassphraseOnly() throws IOException {
        assertThat(opened(SEALED, PASSPHRASE)).isEqualTo(SECRET);
        assertThat(new String(SEALED, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> opened(SEALED, Passphrase.of("hest æble cykel lygte ")))
                .extracting(BackupFailed::problem)
                .isEqualTo(Problem.WRONG_PASSPHRASE);
    }

    @Test
    void twoBackupsWithOnePassphraseHaveNothingInCommon() {
        byte[] other = sealed();
        int magic = 28;
        assertThat(Arrays.copyOfRange(other, magic + 12, 200))
                .isNotEqualTo(Arrays.copyOfRange(SEALED, magic + 12, 200));
    }

    @Test
    void aKeyHandedOverReadsTheSameFileAndNoOther() throws IOException {
        Seal seal = Seal.ofText(Seal.of(Arrays.copyOf(SEALED, Seal.HEADER_BYTES), PASSPHRASE, "f")
                .text());
        try (InputStream raw = new ByteArrayInputStream(SEALED)) {
            raw.skipNBytes(Seal.HEADER_BYTES);
            assertThat(seal.decrypting(raw, "f").readAllBytes()).isEqualTo(SECRET);
        }
        assertThat(PASSPHRASE).hasToString("Passphrase");
    }

    /** The key is made once: to make it takes a while, which is the point of it. */
    @Test
    void aFlippedByteAnywhereIsNoticed() {
        Seal seal = Seal.of(Arrays.copyOf(SEALED, Seal.HEADER_BYTES), PASSPHRASE, "f");
        Random random = new Random(6);
        for (int k = 0; k < 60; k++) {
            byte[] flipped = SEALED.clone();
            int rest = SEALED.length - Seal.HEADER_BYTES;
            int at = Seal.HEADER_BYTES + (k < 20 ? k : k < 40 ? rest - 1 - (k - 20) : random.nextInt(rest));
            flipped[at] ^= 1;
            assertThatExceptionOfType(BackupFailed.class)
                    .as("byte " + at)
                    .isThrownBy(() -> seal.decrypting(new ByteArrayInputStream(flipped, Seal.HEADER_BYTES, rest), "f")
                            .readAllBytes());
        }
        for (int at : new int[] {0, 27, 40, 55, 56, 71}) {
            byte[] flipped = SEALED.clone();
            flipped[at] ^= 1;
            assertThatExceptionOfType(BackupFailed.class)
                    .as("byte " + at)
                    .isThrownBy(() -> opened(flipped, PASSPHRASE));
        }
    }

    @Test
    void aFileThatAsksForMoreMemoryThanWeEverTakeIsDamaged() {
        byte[] greedy = SEALED.clone();
        greedy[28] = 0x7f;
        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> opened(greedy, PASSPHRASE))
                .extracting(BackupFailed::problem)
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void aFileCutOffAnywhereIsDamaged() {
        int[] lengths = {
            28, 60, Seal.HEADER_BYTES, Seal.HEADER_BYTES + 40, 1 << 20, (1 << 20) + 1, 2 << 20, SEALED.length - 1
        };
        for (int length : lengths) {
            assertThatExceptionOfType(BackupFailed.class)
                    .as(length + " of " + SEALED.length)
                    .isThrownBy(() -> opened(Arrays.copyOf(SEALED, length), PASSPHRASE))
                    .extracting(BackupFailed::problem)
                    .isEqualTo(Problem.DAMAGED);
        }
    }

    private static byte[] opened(byte[] file, Passphrase passphrase) throws IOException {
        try (InputStream raw = new ByteArrayInputStream(file)) {
            byte[] header = raw.readNBytes(Seal.HEADER_BYTES);
            return Seal.of(header, passphrase, "f").decrypting(raw, "f").readAllBytes();
        }
    }

    private static byte[] sealed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream encrypting = Seal.with(PASSPHRASE).encrypting(out)) {
            encrypting.write(SECRET);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
