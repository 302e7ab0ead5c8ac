package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.store.StoreUnavailable.Problem;
import dk.bindeled.testing.BrokenLine;
import dk.bindeled.testing.Neo4jServer;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Neo4j server in a process of its own that goes away and comes back, and a line to it that breaks. */
@NotOnServer("it starts the server it needs")
class ServerConnectionIT {

    private static final ImportSource SOURCE = new ImportSource("Else", "by");
    private static final NetworkRows TOWN = Village.town(1_000, 5_000);

    @TempDir
    private static Path folders;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Neo4jServer server;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static OpenStore direct;

    @BeforeAll
    static void startServer() {
        server = Neo4jServer.start();
        direct = store();
    }

    @AfterAll
    static void stopServer() {
        direct.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        direct.empty();
    }

    private static OpenStore store() {
        return storeIn(folder());
    }

    private static OpenStore storeIn(Path folder) {
        List<String> arguments = new ArrayList<>(server.arguments());
        arguments.add("--bindeled.data=" + folder);
        return OpenStore.with(arguments.toArray(String[]::new));
    }

    private static OpenStore over(BrokenLine line) {
        return OpenStore.with(
                "--bindeled.data=" + folder(),
                "--bindeled.neo4j.uri=" + line.uri(),
                "--bindeled.neo4j.password=" + server.password());
    }

    /** A new one: a program has its data folder for itself. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(folders, "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof StoreUnavailable)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("told as what it is: %s", thrown).isInstanceOf(StoreUnavailable.class);
        StoreUnavailable unavailable = (StoreUnavailable) cause;
        assertThat(unavailable.message(Locale.of("da")))
                .isNotEqualTo(unavailable.message(Locale.ENGLISH))
                .doesNotContain("{", "\n");
        return unavailable.problem();
    }

    @Test
    void theWholeSchemaIsMadeInAVirginDatabaseAndFoundAgain() {
        server.empty();
        try (OpenStore store = store()) {
            assertThat(store.endpoint().isOurOwn()).isFalse();
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        }
        try (OpenStore store = store()) {
            assertThat(store.database()
                            .query("SHOW CONSTRAINTS YIELD name WHERE name ENDS WITH '_id' RETURN name", Map.of()))
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(store.reader().isEmpty()).isFalse();
        }
    }

    @Test
    void aSecondProgramIsKeptFromTheDataFolderAndFromADatabaseThatIsBeingRestored() throws IOException {
        Path folder = folder();
        try (OpenStore store = storeIn(folder)) {
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
            assertThat(problem(catchThrowable(() -> storeIn(folder).close()))).isEqualTo(Problem.LOCKED);
        }
        StoreSettings settings =
                new StoreSettings(folder, new StoreSettings.Server(server.uri(), "neo4j", server.password()), false);
        try (RestoredServer _ = new RestoredServer(settings)) {
            direct.run("CREATE (:Restoring {file: 'copy'})");
            assertThat(problem(catchThrowable(() -> storeIn(folder).close()))).isEqualTo(Problem.LOCKED);
            direct.run("MATCH (mark:Restoring) DELETE mark");
        }
        try (OpenStore store = storeIn(folder)) {
            assertThat(store.reader().isEmpty()).isFalse();
        }
    }

    @Test
    void aWrongPasswordAndNoServerAreToldApart() {
        assertThat(problem(catchThrowable(() -> OpenStore.with(
                                "--bindeled.neo4j.uri=" + server.uri(), "--bindeled.neo4j.password=another-password")
                        .close())))
                .isEqualTo(Problem.REFUSED);
        try (BrokenLine line = new BrokenLine(server.port())) {
            line.cut();
            assertThat(problem(catchThrowable(() -> over(line).close()))).isEqualTo(Problem.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatIsStoppedOrKilledAndStartedAgainIsFoundAgain(boolean killed) {
        try (OpenStore store = store()) {
            store.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
            if (killed) {
                server.kill();
            } else {
                server.stop();
            }
            try {
                assertThat(problem(catchThrowable(() -> store.reader().counts())))
                        .isEqualTo(Problem.LOST);
                assertThat(problem(catchThrowable(
                                () -> store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED))))
                        .isEqualTo(Problem.LOST);
                assertThat(problem(catchThrowable(() -> store.studies().list())))
                        .isEqualTo(Problem.LOST);
                assertThat(problem(catchThrowable(() -> store.registry().areas())))
                        .isEqualTo(Problem.LOST);
            } finally {
                server.startAgain();
            }
            assertThat(store.reader().counts().ties()).isEqualTo(5_000);
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
            assertThat(store.writer().imports()).hasSize(2);
        }
    }

    @Test
    void aServerThatGivesNoSignOfLifeIsGivenUpAndFoundAgain() throws Exception {
        try (OpenStore store = store()) {
            store.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
            server.freeze();
            try {
                CompletableFuture<NetworkCounts> counts =
                        CompletableFuture.supplyAsync(() -> store.reader().counts());
                assertThat(problem(ended(counts))).isEqualTo(Problem.LOST);
            } finally {
                server.goOn();
            }
            assertThat(store.reader().counts().ties()).isEqualTo(5_000);
        }
    }

    private static @Nullable Throwable ended(CompletableFuture<?> work) throws InterruptedException, TimeoutException {
        try {
            work.get(90, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @Test
    void anImportDuringWhichTheLineIsCutLeavesNothingAndCanBeMadeAgain() {
        try (BrokenLine line = new BrokenLine(server.port());
                OpenStore store = over(line)) {
            Cutting cutting = new Cutting(line);
            assertThat(problem(catchThrowable(() -> store.writer().load(TOWN, SOURCE, cutting))))
                    .isEqualTo(Problem.LOST);
            line.mend();
            assertThat(store.reader().isEmpty()).isTrue();
            store.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
            assertThat(store.reader().read(Progress.UNWATCHED).ties()).containsExactlyInAnyOrderElementsOf(TOWN.ties());
            store.writer().undo(store.writer().imports().getFirst().id(), Progress.UNWATCHED);
            assertThat(store.everything()).isEmpty();
        }
    }

    private record Cutting(BrokenLine line) implements Progress {

        @Override
        public void report(double fraction, String step) {
            if (step.equals("storing-ties")) {
                line.cut();
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    /** Every commit of an import that adds and changes, of its undoing, of a form and of a study. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatTheServerCommittedWithoutBeingHeardIsThereOnceOrNotAtAll(int commit) {
        direct.writer().load(Village.town(300, 1_000), SOURCE, Progress.UNWATCHED);
        List<String> first = direct.everything();
        direct.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
        List<String> second = unstamped(direct.everything());
        direct.writer().undo(direct.writer().imports().getFirst().id(), Progress.UNWATCHED);
        assertThat(direct.everything()).isEqualTo(first);
        try (BrokenLine line = new BrokenLine(server.port());
                OpenStore store = over(line)) {
            line.loseAnswerToCommit(commit);
            List<Throwable> failures = new ArrayList<>();
            Throwable thrown = catchThrowable(() -> store.writer().load(TOWN, SOURCE, Progress.UNWATCHED));
            if (thrown != null) {
                assertThat(problem(thrown)).isEqualTo(Problem.LOST);
                failures.add(thrown);
            }
            boolean loaded = store.writer().imports().size() == 2;
            assertThat(loaded).as("an import that is said to be done is there").isEqualTo(thrown == null);
            assertThat(unstamped(store.reader().isEmpty() ? List.of() : visible(store)))
                    .isEqualTo(loaded ? second : unstamped(first));
            if (loaded) {
                Throwable undoing = catchThrowable(() ->
                        store.writer().undo(store.writer().imports().getFirst().id(), Progress.UNWATCHED));
                if (undoing != null) {
                    assertThat(problem(undoing)).isEqualTo(Problem.LOST);
                    failures.add(undoing);
                }
            }
            assertThat(line.hasLostAnAnswer() || commit > 8)
                    .as("commit %d was met", commit)
                    .isTrue();
            assertThat(failures.size()).isLessThanOrEqualTo(1);
        }
        clearedByTheNextStart();
        assertThat(direct.everything()).as("and nothing is left over").isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFormOrAStudyWhoseAnswerIsLostIsKeptOnce(int commit) {
        direct.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        try (BrokenLine line = new BrokenLine(server.port());
                OpenStore store = over(line)) {
            Referral referral =
                    new Referral("r9", "p1", "p2", null, null, null, Village.SPRING, null, null, null, null);
            line.loseAnswerToCommit(commit);
            Throwable thrown = catchThrowable(() -> store.registry().save(referral, SOURCE));
            if (thrown != null) {
                assertThat(problem(thrown)).isEqualTo(Problem.LOST);
            }
            assertThat(store.registry().findReferral("r9").isPresent()).isEqualTo(thrown == null);
            assertThat(store.writer().imports()).hasSize(thrown == null ? 2 : 1);

            StoredStudy study = new StoredStudy(
                    "s", Instant.parse("2025-01-01T00:00:00Z"), "Else", "{}", 1, "1", "f".repeat(64), Map.of());
            line.loseAnswerToCommit(1);
            Throwable kept = catchThrowable(() -> store.studies().save(study));
            if (kept != null) {
                assertThat(problem(kept)).isEqualTo(Problem.LOST);
            }
            store.studies().save(study);
            assertThat(store.studies().list()).containsExactly(study);
        }
    }

    private static void clearedByTheNextStart() {
        assertThat(direct.writerStartedAgain().clearedAtStart()).hasSizeLessThanOrEqualTo(1);
    }

    /** What belongs to the network, without what is invisible. */
    private static List<String> visible(OpenStore store) {
        List<String> published =
                store.writer().imports().stream().map(ImportRecord::id).toList();
        return store.everything().stream()
                .filter(line -> line.contains("Change") || published.stream().anyMatch(line::contains))
                .toList();
    }

    /** The ids of imports are moments, and differ. */
    private static List<String> unstamped(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\d{8}-\\d{6}-\\d{3}", "IMPORT"))
                .sorted()
                .toList();
    }
}
