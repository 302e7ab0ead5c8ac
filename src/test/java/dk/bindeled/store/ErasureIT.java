package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is removed from everything that is stored, and does not come back unnoticed. */
class ErasureIT {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String MARK = Village.mark("erased-1");
    private static final String NAME = "Åse \"Bi\" Holm-Østergård";
    private static final Path FOLDER = OpenStore.temporaryFolder();

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static OpenStore store;

    @BeforeAll
    static void open() {
        store = OpenStore.in(FOLDER);
    }

    @AfterAll
    static void close() {
        store.close();
        OpenStore.delete(FOLDER);
    }

    @BeforeEach
    void aPersonWhomEverythingKnows() {
        load(
                "først",
                new NetworkRows(
                        List.of(),
                        List.of(
                                person("erased-1", "Åse Holm", Map.of("club", "skak")),
                                person("p2", null, Map.of("mentor", "erased-1")),
                                person("p3", "Carl", Map.of()),
                                new Actor(
                                        "a1",
                                        Set.of(Kind.ASSOCIATION),
                                        "Kor",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of())),
                        List.of(
                                new Tie("erased-1", "p2", TieType.KNOWS, 1.0, null, null, null, null),
                                new Tie("p2", "p3", TieType.SUPPORTS, 1.0, null, null, null, null),
                                new Tie("erased-1", "a1", TieType.MEMBER_OF, null, null, null, null, null)),
                        List.of(
                                referral("r1", "p2", "erased-1"),
                                referral("r2", "erased-1", "p3"),
                                referral("r3", "p3", "erased-1"))));
        load(
                "rettet",
                new NetworkRows(
                        List.of(),
                        List.of(person("erased-1", NAME, Map.of()), person("p2", null, Map.of("mentor", "p3"))),
                        List.of(new Tie("erased-1", "p2", TieType.KNOWS, 2.0, null, null, null, null)),
                        List.of(referral("r1", "p3", "erased-1"), referral("r3", "p3", "p2"))));
        store.studies().save(study("s1", StoredStudy.STUDY, "{}", "[{\"id\":\"erased-1\",\"ties\":2}]"));
        store.studies().save(study("s2", StoredStudy.STUDY, "{}", "[{\"id\":\"erased-12\",\"ties\":2}]"));
        store.studies().save(study("s3", StoredStudy.SIMULATION, "{\"starters\":[\"erased-1\"]}", "[]"));
        store.studies()
                .save(study(
                        "s4",
                        StoredStudy.SIMULATION,
                        "{}",
                        "[{\"label\":" + Changes.JSON.writeValueAsString(NAME) + "}]"));
    }

    @AfterEach
    void empty() throws IOException {
        store.empty();
        Files.deleteIfExists(FOLDER.resolve("erasures"));
        Files.deleteIfExists(FOLDER.resolve("erasure-key"));
        OpenStore.delete(FOLDER.resolve("uploads"));
    }

    private static Actor person(String id, @Nullable String label, Map<String, String> attributes) {
        return new Actor(id, Set.of(Kind.CITIZEN), label, null, null, null, null, null, null, attributes);
    }

    private static Referral referral(String id, @Nullable String guide, @Nullable String citizen) {
        return new Referral(id, guide, citizen, "a1", null, null, null, Village.SPRING, null, null, null);
    }

    private ImportRecord load(String file, NetworkRows rows) {
        return store.writer().load(rows, new ImportSource("Anne", file), Progress.UNWATCHED);
    }

    private static StoredStudy study(String id, String kind, String parameters, String result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(result.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new StoredStudy(
                id,
                kind,
                NOW,
                "Anna",
                parameters,
                1,
                "0.1.0",
                "f".repeat(64),
                Map.of("r", Bytes.of(bytes.toByteArray())));
    }

    private Erasure erase() {
        return store.erasures().erase("erased-1", MARK, "consent_withdrawn", "brev af 1. november", "admin", NOW);
    }

    @Test
    void nothingOfThePersonIsLeftAnywhereAndEverythingOfOthersIs() {
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found())
                .extracting(Traces.Trace::place)
                .contains(
                        "Actor:Citizen.id",
                        "Actor:Citizen.label",
                        "Change.key",
                        "Change.before",
                        "Result.bytes",
                        "Study.parameters");
        ErasedCounts foreseen = store.erasures().extent("erased-1", MARK);
        assertThat(store.registry().findActor("erased-1"))
                .as("the preview changes nothing")
                .isPresent();

        Erasure done = erase();

        assertThat(done.removed()).isEqualTo(foreseen).isEqualTo(new ErasedCounts(1, 1, 0, 1, 1, 0, 5, 3, 0, 0, 0));
        Traces traces = store.erasures().traces("erased-1", MARK, NAME);
        assertThat(traces.found()).isEmpty();
        assertThat(traces.nameLookedFor()).isTrue();
        assertThat(traces.nodes()).isPositive();
        assertThat(traces.relationships()).isPositive();
        assertThat(traces.packed())
                .as("the study that does not name the person")
                .isEqualTo(1);
        assertThat(traces.files()).isPositive();
        NetworkRows left = store.reader().read(Progress.UNWATCHED);
        assertThat(left.actors()).extracting(Actor::id).containsExactlyInAnyOrder("p2", "p3", "a1");
        assertThat(left.ties()).containsExactly(new Tie("p2", "p3", TieType.SUPPORTS, 1.0, null, null, null, null));
        assertThat(left.referrals()).containsExactlyInAnyOrder(referral("r2", null, "p3"), referral("r3", "p3", "p2"));
    }

    @Test
    void ofStudiesThatNamedThePersonOnlyTheHeaderIsLeft() {
        erase();
        assertThat(store.studies().find("s1")).get().satisfies(study -> {
            assertThat(study.isWhole()).isFalse();
            assertThat(study.results()).isEmpty();
            assertThat(study.parametersJson()).isEqualTo("{}");
        });
        assertThat(store.studies().find("s2")).get().matches(StoredStudy::isWhole);
        assertThat(store.studies().list(StoredStudy.SIMULATION))
                .hasSize(2)
                .allSatisfy(study -> assertThat(study.isWhole()).isFalse())
                .allSatisfy(study -> assertThat(study.parametersJson()).isEmpty());
    }

    /** By its order it would tell between whom the person stood. */
    @Test
    void whereEveryoneWasDrawnIsForgotten() {
        store.studies().save(study("l1", StoredStudy.LAYOUT, "{}", "[{\"region\":1,\"x\":2.5}]"));
        assertThat(erase().removed().studies())
                .as("studies that named the person")
                .isEqualTo(3);
        assertThat(store.studies().find("l1")).isEmpty();
        assertThat(store.studies().find("s2")).isPresent();
    }

    @Test
    void undoingImportsDoesNotBringThePersonBack() {
        erase();
        List<ImportRecord> imports = store.writer().imports();
        store.writer().undo(imports.getFirst().id(), Progress.UNWATCHED);
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found()).isEmpty();
        NetworkRows left = store.reader().read(Progress.UNWATCHED);
        assertThat(left.actors()).extracting(Actor::id).containsExactlyInAnyOrder("p2", "p3", "a1");
        assertThat(left.referrals())
                .as("who was shown the way before the import said otherwise is the one who is erased")
                .containsExactlyInAnyOrder(referral("r2", null, "p3"), referral("r3", "p3", null));
        store.writer().undo(imports.getLast().id(), Progress.UNWATCHED);
        assertThat(store.reader().isEmpty()).isTrue();
    }

    @Test
    void whatIsForgottenIsFound() {
        erase();
        store.database()
                .run(
                        "CREATE (:Change {import: 'x', key: 'k', before: '{\"row\":{\"mentor\":\"erased-1\"}}'})",
                        Map.of());
        store.database()
                .run("CREATE (:Actor {id: 'q', note: 'spurgt af erased-1 i maj', was: $name})", Map.of("name", NAME));
        store.database()
                .run("MATCH (q:Actor {id: 'q'}) CREATE (q)-[:KNOWS {context: 'erased-1s bror'}]->(q)", Map.of());
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found())
                .containsExactlyInAnyOrder(
                        new Traces.Trace("Change.before", "id", 1),
                        new Traces.Trace("Actor.note", "id", 1),
                        new Traces.Trace("Actor.was", "name", 1));
    }

    @Test
    void filesOfTheApplicationAreLookedInto() throws IOException {
        erase();
        Files.createDirectories(FOLDER.resolve("uploads/1"));
        Files.writeString(FOLDER.resolve("uploads/1/file-1"), "id,kind\nerased-1,citizen\n");
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found())
                .containsExactly(new Traces.Trace("file uploads/1/file-1", "id", 1));
    }

    @Test
    void aNameThatOthersBearIsNotLookedFor() {
        load("mere", Village.only(person("p9", NAME, Map.of())));
        erase();
        Traces traces = store.erasures().traces("erased-1", MARK, NAME);
        assertThat(traces.nameLookedFor()).isFalse();
        assertThat(traces.found()).isEmpty();
        assertThat(store.studies().find("s4")).as("it may be the other's").get().matches(StoredStudy::isWhole);
    }

    @Test
    void thePersonIsRecognisedWhenBroughtAgainUntilTheErasureIsLifted() throws IOException {
        Erasure done = erase();
        assertThatExceptionOfType(ErasedActor.class)
                .isThrownBy(() -> load("igen", Village.only(person("erased-1", null, Map.of()))))
                .satisfies(refused -> assertThat(refused.erasedAt()).isEqualTo(NOW))
                .withMessageNotContaining("erased-1");
        assertThat(store.registry().findActor("erased-1")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("erasure-key"))))
                .isEqualTo("rw-------");
        assertThat(store.erasures().erasureOf("erased-1")).map(Erasure::id).contains(done.id());
        assertThat(store.erasures().erasureOf("p2")).isEmpty();

        assertThat(store.erasures().lift("erased-1", "admin")).get().satisfies(lifted -> {
            assertThat(lifted.watches()).isFalse();
            assertThat(lifted.endedBy()).isEqualTo("admin");
        });
        load("igen", Village.only(person("erased-1", null, Map.of())));
        assertThat(store.registry().findActor("erased-1")).isPresent();
        assertThat(store.erasures().list())
                .as("that there was an erasure remains")
                .hasSize(1);
    }

    @Test
    void whoComesBackWithAnOlderDatabaseIsErasedAtTheNextStart() {
        Erasure done = erase();
        store.database().run("MATCH (erasure:Erasure) DELETE erasure", Map.of());
        load("fra en sikkerhedskopi", Village.only(person("erased-1", NAME, Map.of())));
        store.close();
        store = OpenStore.in(FOLDER);
        assertThat(store.registry().findActor("erased-1")).isEmpty();
        assertThat(store.erasures().list()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(done.id());
            assertThat(again.times()).isEqualTo(1);
        });
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found()).isEmpty();
    }

    @Test
    void restoringHasAHookOfItsOwn() {
        erase();
        // what a restore of a backup from before the erasure leaves
        store.database().run("CREATE (:Actor:Citizen {id: 'erased-1', import: 'x'})", Map.of());
        assertThat(store.erasures().eraseAgain(Progress.UNWATCHED)).isEqualTo(1);
        assertThat(store.erasures().eraseAgain(Progress.UNWATCHED)).isZero();
        assertThat(store.erasures().list()).singleElement().satisfies(erasure -> {
            assertThat(erasure.times()).isEqualTo(2);
            assertThat(erasure.removed().ties()).as("what went the first time").isEqualTo(1);
        });
    }

    /** As a program leaves it that was killed while it erased again what a restore had brought back. */
    @Test
    void whoHasComeBackIsErasedAtEveryStartUntilNobodyHas() {
        erase();
        store.database().run("CREATE (:Actor:Citizen {id: 'erased-1', import: 'x'})", Map.of());
        store.close();
        store = OpenStore.in(FOLDER);
        assertThat(store.database().query("MATCH (one:Actor {id: 'erased-1'}) RETURN one", Map.of()))
                .isEmpty();
        assertThat(store.erasures().list().getFirst().times()).isEqualTo(2);
    }

    @Test
    void withoutTheKeyNobodyIsRecognisedAndThatIsSaid() throws IOException {
        erase();
        assertThat(store.erasures().withoutKey()).isZero();
        Files.delete(FOLDER.resolve("erasure-key"));
        assertThat(store.erasures().withoutKey()).isEqualTo(1);
        assertThat(store.erasures().erasureOf("erased-1")).isEmpty();
    }

    @Test
    void bodiesAndStrangersAreNoPersonsToErase() {
        for (String id : List.of("a1", "nobody")) {
            assertThatExceptionOfType(ActorNotFound.class)
                    .isThrownBy(() -> store.erasures().extent(id, Village.mark(id)))
                    .withMessageNotContaining(id);
        }
    }

    @Test
    void aStudyRunOnTheNetworkFromBeforeIsNotKeptAfterwards() {
        String mark = store.reader().stateMark();
        erase();
        assertThat(store.studies().save(study("late", StoredStudy.STUDY, "{}", "[\"erased-1\"]"), mark))
                .isFalse();
        assertThat(store.studies().find("late")).isEmpty();
        assertThat(store.studies()
                        .save(
                                study("new", StoredStudy.STUDY, "{}", "[]"),
                                store.reader().stateMark()))
                .isTrue();
    }
}
