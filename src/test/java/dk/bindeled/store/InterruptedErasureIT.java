package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import dk.bindeled.testing.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process erases one person after another, and is killed in the midst of it. */
class InterruptedErasureIT {

    private static final int PERSONS = 300;

    private final Path folder = OpenStore.temporaryFolder();

    @AfterEach
    void deleteFolder() {
        OpenStore.delete(folder);
    }

    /** The process that is killed; it prints each person that it has erased. */
    static final class Eraser {

        private Eraser() {}

        public static void main(String[] arguments) {
            OpenStore store = OpenStore.with(arguments);
            store.writer().load(Village.town(PERSONS, 3_000), new ImportSource("Dorte", "by"), Progress.UNWATCHED);
            List<String> ids = store.reader().read(Progress.UNWATCHED).actors().stream()
                    .map(actor -> actor.id())
                    .toList();
            for (String id : ids) {
                store.erasures().erase(id, Village.mark(id), "objection", "", "Dorte", Instant.now());
                System.out.println("erased " + id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25})
    void everyPersonIsThereWholeOrGoneWhole(int many) throws IOException {
        int erased = 0;
        try (Victim victim = Victim.start(Eraser.class, "500m", folder)) {
            while (erased < many) {
                erased += victim.next().startsWith("erased ") ? 1 : 0;
            }
        }
        try (OpenStore store = OpenStore.in(folder)) {
            List<Erasure> done = store.erasures().list();
            assertThat(done).as("what was confirmed is done").hasSizeGreaterThanOrEqualTo(erased);
            assertThat(store.reader().counts().actors()).isEqualTo(PERSONS - done.size());
            assertThat(done).allMatch(Erasure::watches);
            assertThat(new ErasureFiles(folder).lines())
                    .as("the data folder knows it too")
                    .hasSameSizeAs(done);
        }
    }
}
