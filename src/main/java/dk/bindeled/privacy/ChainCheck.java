package dk.bindeled.privacy;

import dk.bindeled.privacy.Break.Kind;
import dk.bindeled.store.AuditMemory.Head;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the chain of the audit: every line by its hash, its seal and the hash of the line before, and the end by what the database knows.
 * Reads only, also while lines are written: what stands after the last end of line is a line under way, and not looked at. One pass over
 * the files.
 */
final class ChainCheck {

    private final Seals seals;
    private final List<Break> breaks = new ArrayList<>();
    private final Optional<Head> head;
    private long lines;
    private long first;
    private long forged;
    private long unreadable;
    private long lineOfFile;
    private long expected;
    private String previous;
    private @Nullable Instant at;
    private boolean headSeen;

    private ChainCheck(Seals seals, Optional<Head> head, @Nullable ChainMark mark) {
        this.seals = seals;
        this.head = head;
        this.expected = mark == null ? 1 : mark.sequence() + 1;
        this.previous = mark == null ? AuditLine.NOTHING_BEFORE : mark.hash();
        this.at = mark == null ? null : mark.at();
        this.headSeen = mark != null
                && head.filter(known -> known.sequence() > mark.sequence()).isEmpty();
    }

    /** What was found, and a mark from which the next check can go on; null where there is no line or a break. */
    record Checked(Verification verification, @Nullable ChainMark mark) {}

    /**
     * Checks the whole chain, or what comes after a mark.
     *
     * @param head the last line the database knows, if it could be asked and knows one
     * @param asked true if the database was asked
     * @param mark where to go on from, or null for the beginning
     */
    static Checked of(ChainFolder folder, byte[] key, Optional<Head> head, boolean asked, @Nullable ChainMark mark)
            throws IOException {
        ChainCheck check = new ChainCheck(new Seals(key), head, mark);
        long end = 0;
        String lastFile = mark == null ? "" : mark.file();
        for (Path file : folder.files()) {
            String name = file.getFileName().toString();
            if (mark == null || name.compareTo(mark.file()) >= 0) {
                end = mark != null && name.equals(mark.file())
                        ? check.file(file, mark.offset(), mark.line())
                        : check.file(file, 0, 0);
                lastFile = name;
            }
        }
        Verification found = check.end(asked, lastFile);
        boolean sound = found.intact() && found.last() > 0;
        return new Checked(
                found,
                sound ? new ChainMark(found.last(), found.hash(), lastFile, end, check.lineOfFile, check.at) : null);
    }

    /** Reads a file from {@code offset} on; returns where its last whole line ends. */
    private long file(Path file, long offset, long linesBefore) throws IOException {
        String name = file.getFileName().toString();
        lineOfFile = linesBefore;
        long end = offset;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            bytes.skipNBytes(Math.min(offset, Files.size(file)));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next == '\n') {
                    lineOfFile++;
                    end += line.size() + 1L;
                    line(name, decoded(line.toByteArray()));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        }
        return end;
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void line(String file, @Nullable String text) {
        lines++;
        Optional<AuditLine> read = text == null ? Optional.empty() : LineText.read(text);
        if (text == null || read.isEmpty()) {
            // Nobody can say what it was: the next line tells by its number whether it was one of the chain.
            unreadable++;
            add(Kind.UNREADABLE, file, expected + unreadable - 1, expected + unreadable - 1);
            return;
        }
        AuditLine line = read.get();
        if (first == 0) {
            first = line.sequence();
        }
        boolean whole = Seals.hash(LineText.body(text).orElse("")).equals(line.hash());
        boolean sealed = seals.fits(line.hash(), line.seal());
        forged += sealed ? 0 : 1;
        if (!whole) {
            at = line.at();
            add(Kind.CHANGED, file, line.sequence(), line.sequence());
        } else if (!sealed) {
            at = line.at();
            add(Kind.FORGED, file, line.sequence(), line.sequence());
        }
        follow(line, file, whole);
    }

    /** Looks whether a line goes on from those before it. */
    private void follow(AuditLine line, String file, boolean whole) {
        if (unreadable > 0 && line.sequence() == expected + unreadable) {
            expected = line.sequence();
            previous = line.previous();
        }
        unreadable = 0;
        if (!whole && line.previous().equals(previous)) {
            // Its number may be what was changed; its place tells which it was.
            expected++;
            previous = line.hash();
            return;
        }
        if (line.sequence() < expected) {
            add(Kind.OUT_OF_ORDER, file, line.sequence(), line.sequence());
            return;
        }
        if (line.sequence() > expected) {
            add(Kind.MISSING, file, expected, line.sequence() - 1);
        } else if (!line.previous().equals(previous)) {
            at = line.at();
            add(Kind.NOT_JOINED, file, line.sequence(), line.sequence());
        }
        at = line.at();
        expected = line.sequence() + 1;
        previous = line.hash();
        compare(line, file);
    }

    private void compare(AuditLine line, String file) {
        if (head.isPresent() && head.get().sequence() == line.sequence()) {
            headSeen = true;
            if (!head.get().hash().equals(line.hash())) {
                add(Kind.REPLACED, file, line.sequence(), line.sequence());
            }
        }
    }

    private Verification end(boolean asked, String file) {
        if (head.isPresent() && !headSeen && head.get().sequence() >= expected) {
            add(Kind.CUT, file, expected, head.get().sequence());
        }
        boolean noSealFits = lines > 0
                && forged == lines
                && breaks.stream().allMatch(found -> found.kind() == Kind.FORGED || found.kind() == Kind.REPLACED);
        if (noSealFits) {
            Break place = breaks.getFirst();
            breaks.removeIf(found -> found.kind() == Kind.FORGED);
            breaks.addFirst(
                    new Break(Kind.OTHER_KEY, place.file(), place.line(), place.sequence(), expected - 1, place.at()));
        }
        long last = expected - 1;
        return new Verification(lines, first, last, last == 0 ? "" : previous, at, asked, breaks);
    }

    private void add(Kind kind, String file, long sequence, long last) {
        if (breaks.size() < Verification.MOST) {
            breaks.add(new Break(kind, file, kind == Kind.CUT ? 0 : lineOfFile, sequence, last, at));
        }
    }
}
