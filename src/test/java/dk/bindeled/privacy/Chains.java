package dk.bindeled.privacy;

import dk.bindeled.privacy.LineText.Draft;
import dk.bindeled.store.AuditMemory.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chains of the audit in a folder, for tests without a database. */
final class Chains {

    static final byte[] KEY = "a key of 32 bytes for the tests!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final byte[] OTHER = "another 32 bytes for the tests !".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    private Chains() {}

    static Draft draft(String why) {
        return new Draft("ida", "analyst", "looked_at", "map.panel", why, List.of("p1"), List.of());
    }

    /** Writes so many lines and gives the last. */
    static Head write(ChainFolder folder, int lines) {
        try (AuditChain chain = AuditChain.open(folder, KEY, NOON)) {
            Head last = new Head(0, AuditLine.NOTHING_BEFORE);
            for (int k = 1; k <= lines; k++) {
                last = chain.append(draft("reason " + k));
            }
            return last;
        }
    }

    static Verification check(ChainFolder folder, byte[] key, Optional<Head> head) {
        try {
            return ChainCheck.of(folder, key, head, true, null).verification();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(ChainFolder folder) {
        return folder.path().resolve("2026-11.jsonl");
    }

    static List<String> lines(ChainFolder folder) throws IOException {
        return new ArrayList<>(Files.readAllLines(file(folder)));
    }

    static void replace(ChainFolder folder, List<String> lines) throws IOException {
        Files.writeString(file(folder), String.join("\n", lines) + "\n");
    }
}
