package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.NotOnServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database holds goes into a backup and comes back the same; what was changed on the way does not come back at all. */
@NotOnServer(
        "it restores into data folders and opens the databases in them; BackupCommandIT backs up a server, RestoredServerIT restores into one")
class BackupsIT {

    private static final ImportSource SOURCE = new ImportSource("Else", "by.zip");

    /** A node and a relationship with a property of every type a property can have. */
    private static final String EVERY_TYPE = """
            CREATE (a:Everything:`Odd label` {
              text: 'Ærø "王" \\u0001', empty: '', yes: true, no: false, whole: 7, large: 9223372036854775807,
              decimal: 0.1 + 0.2, tiny: 4.9e-324, integral: 2.0, minus: -0.0, nan: 0.0/0.0, infinite: 1.0/0.0,
              date: date('2024-02-29'), datetime: datetime('2024-06-30T12:00:00.123456789+02:00'),
              zoned: datetime('2024-10-27T02:30:00+01:00[Europe/Copenhagen]'), local: localdatetime('2024-06-30T12:00'),
              time: time('12:00:00.5+02:00'), localtime: localtime('23:59:59.999999999'),
              duration: duration('P1Y2M3DT4H5M6.7S'), back: duration({seconds: -1, nanoseconds: 500}),
              point: point({x: 1.5, y: 2.5}), place: point({longitude: 12.5, latitude: 55.25, height: 3.0}),
              texts: ['a', ''], wholes: [1, 2], decimals: [1.0, 2.5], truths: [true, false],
              dates: [date('2024-01-01')], none: [], bytes: $bytes, nobytes: $none})
            CREATE (a)-[:ODD {whole: 1, decimal: 1.0, `odd name`: 'x'}]->(a)-[:ODD]->(:Plain)<-[:EMPTY]-()
            """;

    @TempDir
    private Path folder;

    private final OpenStore store = OpenStore.shared();

    @Test
    void everyTypeOfPropertyComesBackAsItWas() throws Exception {
        byte[] bytes = new byte[256];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) k;
        }
        store.database().run(EVERY_TYPE, Map.of("bytes", bytes, "none", new byte[0]));
        List<String> types = types(store);
        assertThat(types).hasSizeGreaterThan(30).anyMatch(type -> type.contains("decimal FLOAT"));
        try (OpenStore restored = restored(backup())) {
            assertThat(types(restored)).isEqualTo(types);
        }
    }

    @Test
    void theDemoMunicipalityComesBackWithItsImportsChangesStudiesViewsAndExclusions() throws Exception {
        store.writer().load(Lindeaa.generate(), SOURCE, Progress.UNWATCHED);
        store.writer().load(Village.only(Village.citizen("q1"), Village.citizen("q2")), SOURCE, Progress.UNWATCHED);
        ImportRecord changing = store.writer().load(Village.only(Village.citizen("q1")), SOURCE, Progress.UNWATCHED);
        byte[] large = new byte[9 << 20];
        new Random(3).nextBytes(large);
        store.studies().save(study("one", Map.of("a", Bytes.of(large), "b", Bytes.of(new byte[0]))));
        StoredView view = new StoredView("v1", "Havnen", "else", "analyst", "only=havnen", Instant.EPOCH, 3);
        store.views().create(view, 1);
        StoredExclusion excluded =
                new StoredExclusion(Village.mark("q1"), Village.mark("q2"), "else", Instant.EPOCH, "naboer");
        store.exclusions().exclude(excluded, List.of("q1", "q2"));
        StoredStep step = store.wantedSteps()
                .save(BodyPair.of("a", "b"), LadderStep.PARTNERSHIP, 0, "else", Instant.EPOCH)
                .now();
        List<String> before = everything(store);
        try (OpenStore restored = restored(backup())) {
            assertThat(everything(restored)).isEqualTo(before);
            assertThat(restored.views().find("v1")).contains(view);
            assertThat(restored.exclusions().list()).containsExactly(excluded);
            assertThat(restored.wantedSteps().list()).containsExactly(step);
            assertThat(restored.studies().find("one").orElseThrow().results())
                    .isEqualTo(store.studies().find("one").orElseThrow().results());
            NetworkRows rows = restored.reader().read(Progress.UNWATCHED);
            NetworkRows expected = store.reader().read(Progress.UNWATCHED);
            // In which order a database gives its rows is its own affair; no figure depends on it.
            assertThat(rows.areas()).containsExactlyInAnyOrderElementsOf(expected.areas());
            assertThat(rows.actors()).containsExactlyInAnyOrderElementsOf(expected.actors());
            assertThat(rows.ties()).containsExactlyInAnyOrderElementsOf(expected.ties());
            assertThat(rows.referrals()).containsExactlyInAnyOrderElementsOf(expected.referrals());
            assertThat(restored.reader().stateMark()).isEqualTo(store.reader().stateMark());
            restored.writer().undo(changing.id(), Progress.UNWATCHED);
            assertThat(restored.writer().imports()).hasSize(2);
        }
    }

    @Test
    void ofAnImportUnderWayThereIsNothingInABackup() throws Exception {
        store.writer().load(Village.only(Village.citizen("q1"), Village.citizen("q2")), SOURCE, Progress.UNWATCHED);
        List<String> before = everything(store);
        List<byte[]> taken = new ArrayList<>();
        store.writer().load(Village.town(2_000, 9_000), SOURCE, new Progress() {
            @Override
            public void report(double fraction, String step) {
                if (step.equals("publishing") && taken.isEmpty()) {
                    taken.add(quietly(BackupsIT.this::backup));
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        try (OpenStore restored = restored(taken.getFirst())) {
            assertThat(everything(restored)).isEqualTo(before);
            assertThat(restored.writer().clearedAtStart()).isEmpty();
        }
    }

    @Test
    void whoeverSavesWhileABackupReadsWaitsAndIsNotInIt() throws Exception {
        store.writer().load(Village.town(3_000, 9_000), SOURCE, Progress.UNWATCHED);
        store.studies().save(study("before", Map.of()));
        List<String> before = everything(store);
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Void>> saving = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backups().write(out, "test", new Progress() {
            @Override
            public void report(double fraction, String step) {
                if (step.equals("backing-up") && begun.getAndIncrement() == 0) {
                    saving.add(CompletableFuture.runAsync(() -> store.studies().save(study("meanwhile", Map.of()))));
                    saving.add(CompletableFuture.runAsync(() ->
                            store.writer().load(Village.only(Village.citizen("new")), SOURCE, Progress.UNWATCHED)));
                    saving.add(CompletableFuture.runAsync(() -> store.run("CREATE (:Foreign)")));
                    pause();
                    assertThat(saving).noneMatch(CompletableFuture::isDone);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        for (CompletableFuture<Void> each : saving) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(begun).hasPositiveValue();
        assertThat(store.studies().find("meanwhile")).isPresent();
        try (OpenStore restored = restored(out.toByteArray())) {
            assertThat(everything(restored)).isEqualTo(before);
        }
    }

    @Test
    void aFlippedByteAnywhereIsNoticed() throws Exception {
        store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        byte[] whole = backup();
        check(whole);
        Random random = new Random(11);
        for (int k = 0; k < 400; k++) {
            byte[] flipped = whole.clone();
            int at = k < 100 ? k : k < 200 ? whole.length - 1 - (k - 100) : random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThatExceptionOfType(BackupFailed.class)
                    .as("byte " + at + " of " + whole.length)
                    .isThrownBy(() -> check(flipped));
        }
    }

    @Test
    void aBackupCutOffAnywhereIsNoticed() throws Exception {
        store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        byte[] whole = backup();
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(BackupFailed.class)
                    .as(length + " of " + whole.length)
                    .isThrownBy(() -> check(cut))
                    .extracting(BackupFailed::problem)
                    .isEqualTo(BackupFailed.Problem.DAMAGED);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatExceptionOfType(BackupFailed.class).isThrownBy(() -> check(longer));
    }

    @Test
    void keptFilesGoWithTheData() throws Exception {
        Path data = folder.resolve("kept");
        try (OpenStore one = OpenStore.in(data)) {
            one.database().run("CREATE (:Plain)", Map.of());
            Files.writeString(data.resolve("pseudonym-key"), "the key");
            Files.createDirectories(data.resolve("audit"));
            Files.writeString(data.resolve("audit/2024-01.jsonl"), "looked at");
            Files.writeString(data.resolve("sign-in-links"), "not kept");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            one.backups().write(out, "test", Progress.UNWATCHED);
            try (OpenStore restored = restored(out.toByteArray())) {
                assertThat(folder.resolve("new/pseudonym-key")).hasContent("the key");
                assertThat(folder.resolve("new/audit/2024-01.jsonl")).hasContent("looked at");
                assertThat(folder.resolve("new/sign-in-links")).doesNotExist();
                assertThat(Files.getPosixFilePermissions(folder.resolve("new/pseudonym-key")))
                        .hasSize(2);
                assertThat(everything(restored)).hasSize(1);
            }
        }
    }

    private static StoredStudy study(String id, Map<String, Bytes> results) {
        return new StoredStudy(id, StoredStudy.STUDY, Instant.EPOCH, "Else", "{}", 1, "v", "f", results);
    }

    private byte[] backup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backups().write(out, "test", Progress.UNWATCHED);
        return out.toByteArray();
    }

    private static BackupManifest check(byte[] backup) throws IOException {
        return Backups.check(new ByteArrayInputStream(backup), "test.zip", backup.length, Progress.UNWATCHED);
    }

    /** The backup in an installation of its own. */
    private OpenStore restored(byte[] backup) throws IOException {
        Path fresh = folder.resolve("new");
        StoreSettings settings = new StoreSettings(fresh, new StoreSettings.Server(null, "", ""), false);
        try (Restoration restoration = Restoration.of(settings, false)) {
            restoration.load(
                    check(backup), new ByteArrayInputStream(backup), "test.zip", backup.length, Progress.UNWATCHED);
            assertThat(fresh.resolve("neo4j")).as("before it is published").doesNotExist();
            restoration.publish();
        }
        try (var files = Files.list(fresh)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("restoring", "restored", "replaced");
        }
        return OpenStore.in(fresh);
    }

    /** As {@link OpenStore#everything}, with the imports. */
    static List<String> everything(OpenStore store) {
        List<String> all = new ArrayList<>(store.everything());
        store.database()
                .query("MATCH (import:Import) RETURN properties(import) AS fields ORDER BY import.id", Map.of())
                .forEach(record -> all.add(
                        "Import " + new java.util.TreeMap<>(record.get("fields").asMap())));
        return all.stream().map(BackupsIT::withoutArrays).sorted().toList();
    }

    /** Byte arrays are compared by themselves; as a text each is another. */
    private static String withoutArrays(String text) {
        return text.replaceAll("\\[B@[0-9a-f]+", "bytes");
    }

    private static List<String> types(OpenStore store) {
        List<String> types = new ArrayList<>();
        String asked = """
                CALL () {
                  MATCH (node) WHERE NOT node:__Neo4jMigration RETURN properties(node) AS fields, labels(node) AS what
                  UNION ALL
                  MATCH (from)-[r]->() WHERE NOT from:__Neo4jMigration RETURN properties(r) AS fields, [type(r)] AS what
                }
                RETURN fields, what""";
        store.database().query(asked, Map.of()).forEach(record -> {
            String what = record.get("what").asList(value -> value.asString()).stream()
                    .sorted()
                    .toList()
                    .toString();
            types.add(what);
            record.get("fields")
                    .asMap(value -> value)
                    .forEach((name, value) -> types.add(what + " " + name + " "
                            + value.type().name() + " "
                            + (value.type().name().equals("BYTES") ? Arrays.toString(value.asByteArray()) : value)));
        });
        return types.stream().sorted().toList();
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Taking {
        byte[] take() throws IOException;
    }

    private static byte[] quietly(Taking taking) {
        try {
            return taking.take();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
