package dk.bindeled.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {

    @Test
    void partsComeBackInOrderOnAnyNumberOfThreads() {
        List<Integer> squares = IntStream.range(0, 100).map(k -> k * k).boxed().toList();
        for (int threads = 1; threads <= 5; threads++) {
            assertThat(new Chunks(threads).compute(100, Progress.UNWATCHED, "squares", k -> k * k))
                    .isEqualTo(squares);
        }
    }

    @Test
    void noPartsAreNoWork() {
        assertThat(new Chunks(3).compute(0, Progress.UNWATCHED, "nothing", k -> k))
                .isEmpty();
    }

    @Test
    void partsCoverEveryElementOnce() {
        assertThat(Chunks.start(10, 4, 0)).isZero();
        assertThat(Chunks.start(10, 4, 4)).isEqualTo(10);
        assertThat(Chunks.start(Integer.MAX_VALUE, 64, 64)).isEqualTo(Integer.MAX_VALUE);
        for (int part = 0; part < 4; part++) {
            assertThat(Chunks.start(10, 4, part)).isLessThan(Chunks.start(10, 4, part + 1));
        }
    }

    @Test
    void cancelledWorkStopsBetweenParts() {
        AtomicInteger begun = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String step) {
                // only the question matters here
            }

            @Override
            public boolean isCancelled() {
                return begun.get() >= 5;
            }
        };
        for (int threads = 1; threads <= 2; threads++) {
            begun.set(0);
            Chunks chunks = new Chunks(threads);
            assertThatThrownBy(() -> chunks.compute(1000, impatient, "work", k -> begun.incrementAndGet()))
                    .isInstanceOf(CancellationException.class);
            assertThat(begun.get()).isLessThan(1000);
        }
    }

    @Test
    void whatAPartThrowsIsThrownAsItIs() {
        for (int threads = 1; threads <= 2; threads++) {
            Chunks chunks = new Chunks(threads);
            assertThatThrownBy(() -> chunks.compute(10, Progress.UNWATCHED, "work", ChunksTest::failAtSeven))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("seven");
        }
    }

    @Test
    void workWithoutThreadsIsRefused() {
        assertThatThrownBy(() -> new Chunks(0)).hasMessageContaining("0");
    }

    private static int failAtSeven(int part) {
        if (part == 7) {
            throw new IllegalStateException("seven");
        }
        return part;
    }
}
