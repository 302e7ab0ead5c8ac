package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Break.Kind;
import dk.bindeled.store.AuditMemory.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write the files, but has not the key, can change nothing unseen. */
class TamperedAuditTest {

    @TempDir
    private Path data;

    private ChainFolder folder;
    private Head head;
    private List<String> lines;

    @BeforeEach
    void writeNineLines() throws IOException {
        folder = ChainFolder.of(data);
        head = Chains.write(folder, 9);
        lines = Chains.lines(folder);
    }

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        Verification found = check();

        assertThat(found.intact()).as(found.toString()).isTrue();
        assertThat(found.lines()).isEqualTo(9);
        assertThat(found.last()).isEqualTo(9);
        assertThat(found.hash()).isEqualTo(head.hash());
    }

    @Test
    void aChangedByteIsToldWithItsLineAndTime() throws IOException {
        lines.set(3, lines.get(3).replace("reason 4", "reason 5"));
        Chains.replace(folder, lines);

        assertThat(told()).containsExactly("CHANGED 2026-11.jsonl:4 4-4");
        assertThat(check().breaks().getFirst().text(Locale.ENGLISH))
                .isEqualTo("2026-11.jsonl, line 4 (number 4, 2026-11-28T12:00:00Z) is not as it was written: "
                        + "its content does not fit its hash.");
    }

    @Test
    void everyByteThatIsChangedIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(Chains.file(folder));
        for (int k = 0; k < whole.length; k++) {
            byte[] changed = whole.clone();
            changed[k] ^= 1;
            Files.write(Chains.file(folder), changed);
            assertThat(check().intact()).as("byte " + k).isFalse();
        }
    }

    @Test
    void aDeletedLineIsToldByTheNumberThatIsMissing() throws IOException {
        lines.remove(4);
        Chains.replace(folder, lines);

        assertThat(told()).containsExactly("MISSING 2026-11.jsonl:5 5-5");
    }

    @Test
    void theFirstLinesCannotBeCutOff() throws IOException {
        Chains.replace(folder, lines.subList(2, 9));

        assertThat(told()).containsExactly("MISSING 2026-11.jsonl:1 1-2");
    }

    @Test
    void swappedLinesAreTold() throws IOException {
        Collections.swap(lines, 4, 5);
        Chains.replace(folder, lines);

        assertThat(told()).contains("MISSING 2026-11.jsonl:5 5-5", "OUT_OF_ORDER 2026-11.jsonl:6 5-5");
    }

    @Test
    void aTailThatIsCutOffIsToldByWhatTheDatabaseKnows() throws IOException {
        Chains.replace(folder, lines.subList(0, 6));

        assertThat(told()).containsExactly("CUT 2026-11.jsonl:0 7-9");
        assertThat(Chains.check(folder, Chains.KEY, Optional.empty()).intact())
                .as("without the database nobody can know")
                .isTrue();
    }

    @Test
    void allFilesGoneIsToldToo() throws IOException {
        Files.delete(Chains.file(folder));

        assertThat(told()).containsExactly("CUT :0 1-9");
    }

    @Test
    void aForgedLineIsToldThoughItsHashesAreRight() throws IOException {
        Head fifth = new Head(5, LineText.read(lines.get(4)).orElseThrow().hash());
        lines.add(5, written(6, fifth.hash(), "forged", Chains.OTHER));
        Chains.replace(folder, lines);

        assertThat(told()).contains("FORGED 2026-11.jsonl:6 6-6", "OUT_OF_ORDER 2026-11.jsonl:7 6-6");
    }

    @Test
    void aLineMadeAnewInPlaceOfAnotherIsTold() throws IOException {
        String before = LineText.read(lines.get(4)).orElseThrow().hash();
        lines.set(5, written(6, before, "harmless", Chains.OTHER));
        Chains.replace(folder, lines);

        assertThat(told()).containsExactly("FORGED 2026-11.jsonl:6 6-6", "NOT_JOINED 2026-11.jsonl:7 7-7");
    }

    @Test
    void junkBetweenLinesIsTold() throws IOException {
        lines.add(2, "{}");
        Chains.replace(folder, lines);

        assertThat(told()).containsExactly("UNREADABLE 2026-11.jsonl:3 3-3");
    }

    @Test
    void anotherKeyIsToldOnce() {
        Verification found = Chains.check(folder, Chains.OTHER, Optional.of(head));

        assertThat(found.breaks()).extracting(Break::kind).containsExactly(Kind.OTHER_KEY);
        assertThat(found.breaks().getFirst().text(Locale.of("da"))).contains("læg den tilbage fra en sikkerhedskopi");
    }

    @Test
    void allLinesWrittenAnewWithoutTheKeyAreToldAndThatTheyAreOthers() throws IOException {
        List<String> anew = new ArrayList<>();
        String previous = AuditLine.NOTHING_BEFORE;
        for (int k = 1; k <= 9; k++) {
            anew.add(written(k, previous, "nothing to see", Chains.OTHER));
            previous = LineText.read(anew.getLast()).orElseThrow().hash();
        }
        Chains.replace(folder, anew);

        assertThat(check().breaks()).extracting(Break::kind).containsExactly(Kind.OTHER_KEY, Kind.REPLACED);
    }

    private static String written(long sequence, String previous, String why, byte[] key) {
        return LineText.write(Chains.draft(why), sequence, Chains.NOON.instant(), previous, new Seals(key))
                .text();
    }

    private Verification check() {
        return Chains.check(folder, Chains.KEY, Optional.of(head));
    }

    private List<String> told() {
        return check().breaks().stream()
                .map(found -> found.kind() + " " + found.file() + ":" + found.line() + " " + found.sequence() + "-"
                        + found.last())
                .toList();
    }
}
