package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import dk.bindeled.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            OpenStore store = OpenStore.with(arguments);
            store.writer().load(Village.town(PERSONS, 3_000), new ImportSource("Dorte", "by"), Progress.UNWATCHED);
            List<String> ids = store.reader().read(Progress.UNWATCHED).actors().stream()
                    .map(actor -> actor.id())
                    .toList();
            for (String id : ids) {
                store.erasures().erase(id, "objection", "", "Dorte", Instant.now());
                System.out.println("erased " + id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25})
    void everyPersonIsThereWholeOrGoneWhole(int many) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm.options",
                "-Xmx500m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName()));
        command.addAll(List.of(TestDatabase.arguments(folder)));
        Process victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int erased = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String heard = "";
            while (erased < many) {
                heard = said.readLine();
                assertThat(heard).as("the process went on").isNotNull();
                erased += heard.startsWith("erased ") ? 1 : 0;
            }
        } finally {
            victim.destroyForcibly();
            assertThat(victim.waitFor(1, TimeUnit.MINUTES)).isTrue();
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
