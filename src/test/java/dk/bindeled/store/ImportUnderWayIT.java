package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.TieType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ImportUnderWayIT {

    private static final ImportSource SOURCE = new ImportSource("Carl", "by.zip");

    private final OpenStore store = OpenStore.shared();

    /** Calls {@code each} at every report; asked to stop, it stops. */
    private static final class Watched implements Progress {

        private final BiConsumer<Watched, String> each;
        private final List<Double> fractions = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private boolean cancelled;

        Watched(BiConsumer<Watched, String> each) {
            this.each = each;
        }

        @Override
        public void report(double fraction, String step) {
            fractions.add(fraction);
            steps.add(step);
            each.accept(this, step);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Test
    void progressGoesForwardThroughTheSteps() {
        Watched watched = new Watched((self, step) -> {});
        store.writer().load(Village.everyField(), SOURCE, watched);
        assertThat(watched.fractions).isSorted().endsWith(1.0);
        assertThat(watched.steps.stream().distinct())
                .containsExactly("storing-areas", "storing-actors", "storing-ties", "storing-referrals", "publishing");
        Watched reading = new Watched((self, step) -> {});
        store.reader().read(reading);
        assertThat(reading.fractions).isSorted().endsWith(1.0);
    }

    @Test
    void aCancelledImportLeavesNothing() {
        store.writer().load(Village.only(Village.citizen("q1")), SOURCE, Progress.UNWATCHED);
        List<String> before = store.everything();
        NetworkRows town = Village.town(3_000, 25_000);
        Watched impatient = new Watched(
                (self, step) -> self.cancelled = step.equals("storing-ties") && self.fractions.getLast() > 0.5);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> store.writer().load(town, SOURCE, impatient));
        assertThat(store.everything()).isEqualTo(before);
        assertThat(store.writer().imports()).hasSize(1);

        store.writer().load(town, SOURCE, Progress.UNWATCHED);
        assertThat(store.reader().counts()).isEqualTo(new NetworkCounts(0, 3_001, 25_000, 0));
    }

    @Test
    void anEndThatGoesMissingUnderWayStopsTheImportInsteadOfLosingItsTie() {
        store.writer().load(Village.only(Village.citizen("q1")), SOURCE, Progress.UNWATCHED);
        NetworkRows rows = new NetworkRows(
                List.of(),
                List.of(Village.citizen("q2")),
                List.of(Village.tie("q1", "q2", TieType.KNOWS), Village.tie("q2", "q2", TieType.KNOWS)),
                List.of());
        Watched deleting = new Watched((self, step) -> {
            if (step.equals("storing-ties")) {
                store.database().run("MATCH (actor:Actor {id: 'q1'}) DELETE actor", Map.of());
            }
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.writer().load(rows, SOURCE, deleting))
                .withMessageContaining("Of 2 relationships only 1");
        assertThat(store.everything()).isEmpty();
        assertThat(store.writer().imports()).hasSize(1);
    }

    @Test
    void aCancelledReadingStops() {
        store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        Watched impatient = new Watched((self, step) -> self.cancelled = true);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> store.reader().read(impatient));
    }

    @Test
    void nobodySeesAnImportBeforeItIsPublished() {
        store.writer().load(Village.only(Village.citizen("q1"), Village.citizen("q2")), SOURCE, Progress.UNWATCHED);
        String mark = store.reader().stateMark();
        NetworkRows before = store.reader().read(Progress.UNWATCHED);
        List<String> seen = new ArrayList<>();
        NetworkRows rows = new NetworkRows(
                List.of(),
                List.of(Village.citizen("q3")),
                List.of(Village.tie("q1", "q3", TieType.KNOWS), Village.tie("q1", "q2", TieType.KNOWS)),
                List.of());
        Watched nosy = new Watched((self, step) -> {
            if (step.equals("publishing") && seen.isEmpty()) {
                seen.add(step);
                assertThat(store.database().query("MATCH (:Actor)-[tie:KNOWS]->() RETURN tie", Map.of()))
                        .as("the ties are written")
                        .hasSize(2);
                assertThat(store.reader().read(Progress.UNWATCHED)).isEqualTo(before);
                assertThat(store.reader().counts()).isEqualTo(new NetworkCounts(0, 2, 0, 0));
                assertThat(store.reader().tiesOf("q1")).isEmpty();
                assertThat(store.registry().findActors("q3", 5)).isEmpty();
                assertThat(store.reader().stateMark()).isEqualTo(mark);
            }
        });
        store.writer().load(rows, SOURCE, nosy);
        assertThat(seen).hasSize(1);
        assertThat(store.reader().tiesOf("q1")).hasSize(2);
    }

    @Test
    void aSecondImportOrUndoIsRefusedWhileOneRuns() {
        ImportRecord first = store.writer().load(Village.only(Village.citizen("q1")), SOURCE, Progress.UNWATCHED);
        List<String> refused = new ArrayList<>();
        Watched hasty = new Watched((self, step) -> {
            if (refused.isEmpty()) {
                refused.add(step);
                assertThatExceptionOfType(ImportUnderWay.class)
                        .isThrownBy(() ->
                                store.writer().load(Village.only(Village.citizen("q2")), SOURCE, Progress.UNWATCHED));
                assertThatExceptionOfType(ImportUnderWay.class)
                        .isThrownBy(() -> store.writer().undo(first.id(), Progress.UNWATCHED));
            }
        });
        store.writer().load(Village.only(Village.citizen("q3")), SOURCE, hasty);
        assertThat(refused).hasSize(1);
        assertThat(store.reader().counts().actors()).isEqualTo(2);
    }
}
