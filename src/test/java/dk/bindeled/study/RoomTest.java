package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.store.NetworkCounts;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What does not fit into memory is refused in words, and what ran out of it lets go of what it holds. */
class RoomTest {

    private static final long MEBIBYTE = 1 << 20;
    private static final NetworkCounts TOWN = new NetworkCounts(0, 35_000, 245_000, 0);

    @Test
    void aNetworkThatDoesNotFitIsRefusedBeforeItIsReadWithWhatWouldSuffice() {
        assertThatCode(() -> new Room(2_048 * MEBIBYTE).requireFor(TOWN)).doesNotThrowAnyException();
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> new Room(100 * MEBIBYTE).requireFor(TOWN))
                .satisfies(refused -> {
                    String english = refused.message(Locale.ENGLISH);
                    assertThat(english).contains("100 MB", "Nothing was changed", "BINDELED_JAVA_OPTS=-Xmx");
                    assertThat(refused.message(Locale.of("da", "DK"))).contains("100 MB", "Intet er ændret");
                    long advised = Long.parseLong(english.replaceAll("(?s).*-Xmx(\\d+)m.*", "$1"));
                    assertThatCode(() -> new Room((advised + 1) * MEBIBYTE).requireFor(TOWN))
                            .as("with what is advised it fits")
                            .doesNotThrowAnyException();
                });
    }

    @Test
    void memoryThatRunsOutNeverthelessIsToldAndWhatCanBeComputedAgainIsDropped() {
        AtomicInteger dropped = new AtomicInteger();
        Room room = new Room(100 * MEBIBYTE);
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> room.within(
                        () -> {
                            throw new CompletionException(new OutOfMemoryError("Java heap space"));
                        },
                        dropped::incrementAndGet))
                .satisfies(met -> assertThat(met.message(Locale.ENGLISH)).contains("100 MB", "-Xmx200m"));
        assertThat(dropped).hasValue(1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .as("other faults are not this one")
                .isThrownBy(() -> room.within(
                        () -> {
                            throw new IllegalArgumentException("another");
                        },
                        dropped::incrementAndGet));
        assertThat(dropped).hasValue(1);
    }
}
