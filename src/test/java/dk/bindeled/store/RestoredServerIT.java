package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Progress;
import dk.bindeled.store.StoreUnavailable.Problem;
import dk.bindeled.testing.Neo4jServer;
import dk.bindeled.testing.NotOnServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is restored into a Neo4j server, where there is no second place for it. */
@NotOnServer("it starts the server it needs")
class RestoredServerIT {

    private static final ImportSource SOURCE = new ImportSource("Else", "by.zip");

    @TempDir
    private static Path folders;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Neo4jServer server;

    private byte[] backup = {};
    private List<String> before = List.of();

    @BeforeAll
    static void startServer() {
        server = Neo4jServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void aBackupOfAnotherDatabaseThanThereIsNow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenStore store = storeIn(folder())) {
            store.empty();
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
            store.backups().write(out, "test", Progress.UNWATCHED);
            before = BackupsIT.everything(store);
            store.empty();
            store.writer().load(Village.town(300, 1_000), SOURCE, Progress.UNWATCHED);
        }
        backup = out.toByteArray();
    }

    @Test
    void whatWasBackedUpComesBackAndNothingElseStays() throws IOException {
        Path folder = folder();
        try (RestoredServer restoration = new RestoredServer(settings(folder))) {
            load(restoration, Progress.UNWATCHED);
            assertThat(problem(folder())).as("before it is published").isEqualTo(Problem.BEING_RESTORED);
            restoration.publish();
        }
        assertNoTraceIn(folder);
        try (OpenStore restored = storeIn(folder)) {
            assertThat(BackupsIT.everything(restored)).isEqualTo(before);
        }
    }

    @Test
    void aCancelledRestoreLeavesAnEmptyDatabaseAndNoTrace() throws IOException {
        Path folder = folder();
        try (RestoredServer restoration = new RestoredServer(settings(folder))) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> load(restoration, CANCELLED));
        }
        assertNoTraceIn(folder);
        try (OpenStore store = storeIn(folder())) {
            assertThat(store.reader().isEmpty()).isTrue();
        }
    }

    @Test
    void oneThatWasKilledIsEndedByTheDataFolderThatBeganItAndByNoOther() throws IOException {
        Path folder = folder();
        Path killed = folder();
        try (RestoredServer restoration = new RestoredServer(settings(folder))) {
            load(restoration, Progress.UNWATCHED);
            // as a kill would leave it
            for (String name : List.of("restoring-mark", "restoring-files")) {
                copy(folder.resolve(name), killed.resolve(name));
            }
            assertThat(problem(folder())).isEqualTo(Problem.BEING_RESTORED);
            try (OpenStore store = storeIn(killed)) {
                assertThat(store.reader().isEmpty()).as("emptied").isTrue();
            }
            assertNoTraceIn(killed);
            assertThatExceptionOfType(IOException.class).isThrownBy(restoration::publish);
        }
    }

    @Test
    void oneThatTakesAnothersPlaceIsNotEndedByIt() throws IOException {
        Path first = folder();
        Path second = folder();
        try (RestoredServer other = new RestoredServer(settings(second))) {
            try (RestoredServer gone = new RestoredServer(settings(first))) {
                load(gone, Progress.UNWATCHED);
                load(other, Progress.UNWATCHED);
                assertThatExceptionOfType(IOException.class).isThrownBy(gone::publish);
            }
            other.publish();
        }
        try (OpenStore restored = storeIn(second)) {
            assertThat(BackupsIT.everything(restored)).isEqualTo(before);
        }
    }

    private void load(RestoredServer restoration, Progress progress) throws IOException {
        BackupManifest checked =
                Backups.check(new ByteArrayInputStream(backup), "test.zip", backup.length, Progress.UNWATCHED);
        restoration.load(checked, new ByteArrayInputStream(backup), "test.zip", backup.length, progress);
    }

    private static final Progress CANCELLED = new Progress() {
        @Override
        public void report(double fraction, String step) {
            // only whether it goes on matters
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private static void assertNoTraceIn(Path folder) {
        assertThat(folder.resolve("restoring-mark")).doesNotExist();
        assertThat(folder.resolve("restoring-files")).doesNotExist();
    }

    /** Why no program starts on a folder; what it says names the folder that restores, and what can be done. */
    private static Problem problem(Path folder) {
        try (OpenStore store = storeIn(folder)) {
            throw new AssertionError("It started over " + store.everything().size() + " rows");
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause != null && !(cause instanceof StoreUnavailable)) {
                cause = cause.getCause();
            }
            assertThat(cause).as("told as what it is: %s", e).isInstanceOf(StoreUnavailable.class);
            StoreUnavailable unavailable = (StoreUnavailable) cause;
            assertThat(unavailable.message(Locale.ENGLISH))
                    .contains(server.uri(), "--replace")
                    .doesNotContain("{");
            assertThat(unavailable.message(Locale.of("da")))
                    .contains(server.uri(), "--replace")
                    .doesNotContain("{");
            return unavailable.problem();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static StoreSettings settings(Path folder) {
        return new StoreSettings(folder, new StoreSettings.Server(server.uri(), "neo4j", server.password()), false);
    }

    private static OpenStore storeIn(Path folder) {
        List<String> arguments = new ArrayList<>(server.arguments());
        arguments.add("--bindeled.data=" + folder);
        return OpenStore.with(arguments.toArray(String[]::new));
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(folders, "data");
    }
}
