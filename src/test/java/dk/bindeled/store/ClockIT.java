package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock goes back: what was made later stays later. */
class ClockIT {

    private static final ImportSource SOURCE = new ImportSource("Else", "by");

    private final OpenStore store = OpenStore.shared();

    private static StoredStudy study(String id, Instant at) {
        return new StoredStudy(
                id, at, "Else", "{}", 1, "1", "f".repeat(64), Map.of("result", Bytes.of(new byte[] {1})));
    }

    @Test
    void aStudyMadeAfterTheClockWasSetBackStaysTheLatestAndGoesWithTheImportItWasMadeOf() {
        Instant wrong = Instant.now().plus(Duration.ofDays(1));
        ImportRecord first = store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        assertThat(store.studies().momentFor(wrong))
                .as("a clock that goes forward is believed")
                .isEqualTo(wrong);
        store.studies().save(study("while it was wrong", wrong));
        // the clock is mended
        Instant moment = store.studies().momentFor(Instant.now());
        assertThat(moment).isAfter(wrong);
        store.studies().save(study("afterwards", moment));
        assertThat(store.studies().findLatest())
                .get()
                .extracting(StoredStudy::id)
                .isEqualTo("afterwards");
        store.writer().undo(first.id(), Progress.UNWATCHED);
        assertThat(store.studies().list())
                .as("they held figures on what was undone")
                .isEmpty();
    }

    @Test
    void anImportOfTheFutureTakesWithItTheStudiesThatWereMadeOfItToday() {
        ImportRecord record = store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        store.database().run("MATCH (import:Import) SET import.at = import.at + duration('P1D')", Map.of());
        store.studies().save(study("today", store.studies().momentFor(Instant.now())));
        store.writer().undo(record.id(), Progress.UNWATCHED);
        assertThat(store.studies().list()).isEmpty();
    }
}
