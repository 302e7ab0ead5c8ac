package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseArchiveIT {

    private final OpenStore store = OpenStore.shared();

    private static StoredRelease release(String date, String tables) {
        return new StoredRelease(
                LocalDate.parse(date),
                Instant.parse("2025-01-15T07:08:09.123456789Z"),
                "Frida",
                "Lindeå",
                "0.1.0",
                5,
                false,
                Bytes.of(tables.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void releasesComeBackAsTheyWereKeptTheLatestDateFirst() {
        StoredRelease early = release("2024-06-30", "{}");
        StoredRelease late = release("2024-12-31", "{\"a\":1}");
        assertThat(store.releases().save(early)).isTrue();
        assertThat(store.releases().save(late)).isTrue();
        assertThat(store.releases().list()).containsExactly(late, early);
    }

    @Test
    void aDateThatIsReleasedCannotBeReleasedOtherwise() {
        StoredRelease first = release("2024-06-30", "{}");
        store.releases().save(first);
        assertThat(store.releases().save(release("2024-06-30", "{\"other\":1}")))
                .isFalse();
        assertThat(store.releases().list()).containsExactly(first);
    }

    @Test
    void ofThoseWhoReleaseADateAtOnceOneDoes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(k ->
                            (Callable<Boolean>) () -> store.releases().save(release("2024-06-30", "{\"k\":" + k + "}")))
                    .toList();
            int made = 0;
            for (Future<Boolean> tried : threads.invokeAll(tries)) {
                made += tried.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
            assertThat(store.releases().list()).hasSize(1);
        }
    }

    @Test
    void aWithdrawnReleaseIsKept() {
        StoredRelease release = release("2024-06-30", "{}");
        store.releases().save(release);
        store.releases().withdraw(release.date(), true);
        assertThat(store.releases().list()).singleElement().satisfies(kept -> {
            assertThat(kept.withdrawn()).isTrue();
            assertThat(kept.tables()).isEqualTo(release.tables());
        });
        store.releases().withdraw(release.date(), false);
        assertThat(store.releases().list()).containsExactly(release);
    }
}
