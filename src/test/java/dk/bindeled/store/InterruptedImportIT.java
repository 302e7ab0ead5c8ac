package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process imports, or takes an import back, and is killed in the middle of it. */
class InterruptedImportIT {

    private static final int PERSONS = 10_000;
    private static final int TIES = 100_000;

    private final Path folder = OpenStore.temporaryFolder();

    @AfterEach
    void deleteFolder() {
        OpenStore.delete(folder);
    }

    /** The process that is killed; it prints each step as it comes to it. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) {
            OpenStore store = OpenStore.with(arguments);
            store.writer().load(Village.only(Village.citizen("q")), new ImportSource("Dorte", "først"), said());
            ImportRecord record =
                    store.writer().load(Village.town(PERSONS, TIES), new ImportSource("Dorte", "by.zip"), said());
            System.out.println("published 1");
            store.writer().undo(record.id(), said());
            System.out.println("undone 1");
        }

        private static Progress said() {
            return new Progress() {
                @Override
                public void report(double fraction, String step) {
                    System.out.printf(Locale.ROOT, "%s %.3f%n", step, fraction);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
        }
    }

    /** Runs the victim until it has said {@code line} (from the second import on) and kills it. */
    private void killAt(String line) throws IOException {
        try (Victim victim = Victim.start(Importer.class, "700m", folder)) {
            boolean first = true;
            String heard;
            do {
                heard = victim.next();
                first &= !heard.equals("publishing 1.000");
            } while (first || !heard.startsWith(line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"storing-actors", "storing-ties 0.4", "publishing 0.95"})
    void anImportKilledOnItsWayIsAbsentOrWholeAndTheNextStartSaysWhich(String line) throws Exception {
        killAt(line);
        try (OpenStore store = OpenStore.in(folder)) {
            NetworkRows read = store.reader().read(Progress.UNWATCHED);
            List<ClearedImport> cleared = store.writer().clearedAtStart();
            if (cleared.isEmpty()) {
                assertThat(line).startsWith("publishing");
                assertThat(store.writer().imports()).hasSize(2);
                assertThat(read.ties()).hasSize(TIES);
                assertThat(read.actors()).hasSize(PERSONS + 1);
            } else {
                assertThat(cleared).singleElement().satisfies(said -> {
                    assertThat(said.work()).isEqualTo(ClearedImport.Work.IMPORT);
                    assertThat(said.message(Locale.ENGLISH)).contains("by.zip", "Dorte", "Nothing of it");
                    assertThat(said.message(Locale.of("da", "DK"))).contains("by.zip", "Dorte", "Intet af den");
                });
                assertThat(store.writer().imports()).hasSize(1);
                assertThat(read).isEqualTo(Village.only(Village.citizen("q")));
                assertThat(store.everything()).as("nothing is left").hasSize(1);
            }
        }
        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.writer().clearedAtStart()).as("said once").isEmpty();
        }
    }

    @Test
    void aPublishedImportSurvivesAKillAndAnInterruptedUndoIsFinished() throws Exception {
        killAt("published");
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.writer().clearedAtStart())
                    .allSatisfy(cleared -> assertThat(cleared.work()).isEqualTo(ClearedImport.Work.UNDO));
            long expected = store.writer().clearedAtStart().isEmpty() ? TIES : 0;
            assertThat(store.reader().counts().ties()).isEqualTo(expected);
        }
        OpenStore.delete(folder);
        killAt("undoing 0.1");
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.writer().imports()).hasSize(1);
            assertThat(store.everything()).hasSize(1);
        }
    }
}
