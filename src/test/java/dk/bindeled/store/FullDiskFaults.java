package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small file system that fills up. Needs root, which may mount one. */
class FullDiskFaults {

    private static final ImportSource SOURCE = new ImportSource("Else", "by");
    private static final Locale DANISH = Locale.of("da", "DK");

    private final Path disk = OpenStore.temporaryFolder();

    @BeforeEach
    void mount() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        Path log = data().resolve("neo4j/logs/debug.log");
        if (Files.exists(log)) {
            Files.copy(log, Path.of("target/full-disk-debug.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        // a database that did not start may keep files open as long as this process runs
        run("umount", "--lazy", disk.toString());
        Files.delete(disk);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(List.of(command).toString())
                .isZero();
    }

    private Path data() {
        return disk.resolve("data");
    }

    private Path ballast() {
        return disk.resolve("ballast");
    }

    /** Fills the disk up to so many free bytes. */
    private void fill(long free) throws IOException {
        byte[] block = new byte[4096];
        new Random(1).nextBytes(block);
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (disk.toFile().getUsableSpace() > free) {
                out.write(block);
            }
        }
    }

    private void makeRoom() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private static void assertDiskFull(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof StoreUnavailable)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("told as what it is: %s", thrown).isInstanceOf(StoreUnavailable.class);
        StoreUnavailable full = (StoreUnavailable) cause;
        assertThat(full.problem()).isEqualTo(Problem.DISK_FULL);
        assertThat(full.message(DANISH)).contains("fuld", "data").doesNotContain("{");
    }

    @Test
    void fullAtTheFirstStartItSaysSoAndStartsOnceThereIsRoom() throws IOException {
        for (long free : new long[] {0, 100_000, 1_000_000, 10_000_000, 101_000_000}) {
            fill(free);
            Throwable thrown = catchThrowable(() -> OpenStore.in(data()).close());
            if (thrown != null) {
                assertDiskFull(thrown);
            }
            System.out.println(free + " bytes free: " + thrown);
            makeRoom();
            try (OpenStore store = OpenStore.in(data())) {
                assertThat(store.reader().isEmpty()).isTrue();
            }
            OpenStore.delete(data());
        }
    }

    @Test
    void fullDuringAnImportAStudyOrAFormNothingConfirmedIsLostAndItWorksAgainWithoutARestart() throws IOException {
        NetworkRows town = Village.town(3_000, 30_000);
        StoredStudy study = study("s1", 10);
        List<String> before;
        try (OpenStore store = OpenStore.in(data())) {
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
            store.studies().save(study);
            before = rows(store);
            for (long free : new long[] {0, 2_000_000, 24_500_000}) {
                fill(free);
                assertDiskFull(catchThrowable(() -> store.writer().load(town, SOURCE, Progress.UNWATCHED)));
                fill(0);
                assertDiskFull(catchThrowable(() -> store.studies().save(study("s2", 3_000_000))));
                assertDiskFull(catchThrowable(() -> store.registry()
                        .save(
                                new Referral(
                                        "r9", "p1", "p2", null, null, null, Village.SPRING, null, null, null, null),
                                SOURCE)));
                makeRoom();
                assertThat(store.reader().counts().actors())
                        .isEqualTo(Village.everyField().actors().size());
                assertThat(store.studies().find("s1")).contains(study);
                store.writer().load(town, SOURCE, Progress.UNWATCHED);
                store.writer().undo(store.writer().imports().getFirst().id(), Progress.UNWATCHED);
            }
        }
        try (OpenStore store = OpenStore.in(data())) {
            assertThat(rows(store)).isEqualTo(before);
            assertThat(store.studies().find("s1")).contains(study);
        }
    }

    /** All but the bytes of studies, which are not told apart as text. */
    private static List<String> rows(OpenStore store) {
        return store.everything().stream()
                .filter(line -> !line.contains("bytes="))
                .toList();
    }

    private static StoredStudy study(String id, int size) {
        byte[] bytes = new byte[size];
        new Random(2).nextBytes(bytes);
        return new StoredStudy(
                id,
                Instant.parse("2025-01-01T00:00:00Z"),
                "Else",
                "{}",
                1,
                "1",
                "f".repeat(64),
                Map.of("result", Bytes.of(bytes)));
    }
}
