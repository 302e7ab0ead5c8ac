package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Progress;
import dk.bindeled.store.WantedStepArchive.Saved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedStepArchiveIT {

    private static final Instant MORNING = Instant.parse("2026-11-28T07:08:09.123456789Z");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final BodyPair PAIR = BodyPair.of("ørsted", "1:bad");

    private final OpenStore store = OpenStore.shared();
    private final WantedStepArchive steps = store.wantedSteps();

    @Test
    void aStepComesBackAsItWasSaved() {
        StoredStep kept = new StoredStep(PAIR, LadderStep.COOPERATION, "ida", MORNING, 1);
        assertThat(steps.list()).isEmpty();
        assertThat(steps.save(PAIR, LadderStep.COOPERATION, 0, "ida", MORNING)).isEqualTo(new Saved(true, kept));
        assertThat(steps.list()).containsExactly(kept);
    }

    @Test
    void whoeverSavesOverANewerVersionIsToldAndChangesNothing() {
        steps.save(PAIR, LadderStep.NETWORKING, 0, "ida", MORNING);
        Saved second = steps.save(PAIR, LadderStep.PARTNERSHIP, 1, "bo", NOON);
        assertThat(second).isEqualTo(new Saved(true, new StoredStep(PAIR, LadderStep.PARTNERSHIP, "bo", NOON, 2)));
        Saved late = steps.save(PAIR, LadderStep.COORDINATION, 1, "ida", NOON);
        assertThat(late).isEqualTo(new Saved(false, second.now()));
        assertThat(steps.save(PAIR, LadderStep.COORDINATION, 0, "ida", NOON)).isEqualTo(late);
        assertThat(steps.list()).containsExactly(second.now());
    }

    /** Undoing sets what was before, which may be nothing; whoever read it before is told then, too. */
    @Test
    void aStepIsTakenBackAndTheNextIsSavedOverThat() {
        steps.save(PAIR, LadderStep.NETWORKING, 0, "ida", MORNING);
        Saved none = steps.save(PAIR, null, 1, "ida", NOON);
        assertThat(none.now()).isEqualTo(new StoredStep(PAIR, null, "ida", NOON, 2));
        assertThat(steps.list()).containsExactly(none.now());
        assertThat(steps.save(PAIR, LadderStep.NETWORKING, 1, "bo", NOON).kept())
                .isFalse();
        assertThat(steps.save(PAIR, LadderStep.NETWORKING, 2, "bo", NOON).kept())
                .isTrue();
    }

    /** Where the answer is lost on its way, the driver asks again. */
    @Test
    void whatIsSavedOnceMoreIsKeptAndNoNewerVersion() {
        steps.save(PAIR, LadderStep.NETWORKING, 0, "ida", MORNING);
        Saved again = steps.save(PAIR, LadderStep.NETWORKING, 0, "ida", MORNING);
        assertThat(again.kept()).isTrue();
        assertThat(again.now().version()).isEqualTo(1);
        assertThat(steps.save(PAIR, LadderStep.NETWORKING, 0, "bo", NOON).kept())
                .as("of somebody else")
                .isFalse();
    }

    @Test
    void ofThoseWhoSaveAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        for (long version = 0; version < 2; version++) {
            long read = version;
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Callable<Saved>> tries = IntStream.range(0, 8)
                        .mapToObj(k -> (Callable<Saved>)
                                () -> steps.save(PAIR, LadderStep.of(k % 4 + 1).orElseThrow(), read, "user " + k, NOON))
                        .toList();
                int kept = 0;
                for (Future<Saved> tried : threads.invokeAll(tries)) {
                    kept += tried.get().kept() ? 1 : 0;
                }
                assertThat(kept).isEqualTo(1);
                assertThat(steps.list()).extracting(StoredStep::version).containsExactly(version + 1);
            }
        }
    }

    @Test
    void pairsWhoseIdsRunIntoEachOtherAreTwo() {
        BodyPair one = BodyPair.of("a:b", "c");
        BodyPair other = BodyPair.of("a", "b:c");
        steps.save(one, LadderStep.NETWORKING, 0, "ida", NOON);
        steps.save(other, LadderStep.PARTNERSHIP, 0, "ida", NOON);
        assertThat(steps.list())
                .extracting(StoredStep::pair, StoredStep::step)
                .containsExactlyInAnyOrder(tuple(one, LadderStep.NETWORKING), tuple(other, LadderStep.PARTNERSHIP));
    }

    @Test
    void anImportIsUndoneAndTheStepStays() {
        ImportRecord made = store.writer()
                .load(Village.only(body("1:bad"), body("ørsted")), new ImportSource("Anne", "by"), Progress.UNWATCHED);
        StoredStep kept =
                steps.save(PAIR, LadderStep.COOPERATION, 0, "ida", NOON).now();
        store.writer().undo(made.id(), Progress.UNWATCHED);
        assertThat(store.reader().isEmpty()).isTrue();
        assertThat(steps.list()).containsExactly(kept);
    }

    private static Actor body(String id) {
        return new Actor(id, Set.of(Kind.ORGANISATION), null, null, null, null, null, null, null, Map.of());
    }
}
