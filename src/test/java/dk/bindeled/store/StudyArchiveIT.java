package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyArchiveIT {

    private final OpenStore store = OpenStore.shared();

    private static StoredStudy study(String id, String at, Map<String, Bytes> results) {
        return new StoredStudy(
                id,
                Instant.parse(at),
                "Frida",
                "{\"seed\":\"7\"}",
                Long.MIN_VALUE + 1,
                "0.1.0",
                "ab".repeat(32),
                results);
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStudyComesBackAsItWasKept() {
        byte[] every = new byte[100_000];
        for (int k = 0; k < every.length; k++) {
            every[k] = (byte) (k * 31);
        }
        StoredStudy kept =
                study("s1", "2024-05-06T07:08:09.123456789Z", Map.of("result", Bytes.of(every), "empty", bytes("")));
        store.studies().save(kept);
        assertThat(store.studies().find("s1")).contains(kept);
        assertThat(store.studies().find("s2")).isEmpty();
    }

    @Test
    void studiesAreListedTheLastFirstWithoutResults() {
        StoredStudy old = study("s1", "2024-01-01T00:00:00Z", Map.of("result", bytes("old")));
        StoredStudy last = study("s2", "2024-03-01T00:00:00Z", Map.of("result", bytes("last")));
        StoredStudy middle = study("s3", "2024-02-01T00:00:00Z", Map.of("result", bytes("middle")));
        assertThat(store.studies().findLatest()).isEmpty();
        for (StoredStudy study : new StoredStudy[] {old, last, middle}) {
            store.studies().save(study);
        }
        assertThat(store.studies().findLatest()).contains(last);
        assertThat(store.studies().list())
                .containsExactly(
                        study("s2", "2024-03-01T00:00:00Z", Map.of()),
                        study("s3", "2024-02-01T00:00:00Z", Map.of()),
                        study("s1", "2024-01-01T00:00:00Z", Map.of()));
    }

    @Test
    void theOldestStudyMakesWayWhereThereAreTooMany() {
        for (int k = 0; k <= StudyArchive.MOST; k++) {
            store.studies().save(study("s" + k, "2024-01-01T00:00:0" + k % 10 + "." + (100 + k) + "Z", Map.of()));
        }
        assertThat(store.studies().list()).hasSize(StudyArchive.MOST);
        assertThat(store.studies().find("s0")).isEmpty();
        assertThat(store.studies().find("s1")).isPresent();
    }

    @Test
    void aStudyIsReplacedAndForgottenWithItsResults() {
        store.studies().save(study("s1", "2024-01-01T00:00:00Z", Map.of("one", bytes("1"), "two", bytes("2"))));
        StoredStudy replaced = study("s1", "2024-01-02T00:00:00Z", Map.of("two", bytes("3")));
        store.studies().save(replaced);
        assertThat(store.studies().find("s1")).contains(replaced);
        assertThat(store.studies().list()).hasSize(1);
        store.studies().delete("s1");
        store.studies().delete("s1");
        assertThat(store.everything()).isEmpty();
    }

    @Test
    void simulationsStandBesideStudiesAndNeverInTheirPlace() {
        StoredStudy study = study("s1", "2024-01-01T00:00:00Z", Map.of("result", bytes("study")));
        store.studies().save(study);
        for (int k = 0; k <= StudyArchive.MOST; k++) {
            store.studies().save(simulation("m" + k, "2024-02-01T00:00:0" + k % 10 + "." + (100 + k) + "Z"));
        }
        assertThat(store.studies().findLatest()).contains(study);
        assertThat(store.studies().list()).extracting(StoredStudy::id).containsExactly("s1");
        assertThat(store.studies().list(StoredStudy.SIMULATION)).hasSize(StudyArchive.MOST);
        assertThat(store.studies().find("m1")).map(StoredStudy::kind).contains(StoredStudy.SIMULATION);
        assertThat(store.studies().find("m0")).isEmpty();
    }

    private static StoredStudy simulation(String id, String at) {
        StoredStudy plain = study(id, at, Map.of());
        return new StoredStudy(
                id,
                StoredStudy.SIMULATION,
                plain.at(),
                plain.by(),
                plain.parametersJson(),
                plain.seed(),
                plain.version(),
                plain.fingerprint(),
                plain.results());
    }
}
