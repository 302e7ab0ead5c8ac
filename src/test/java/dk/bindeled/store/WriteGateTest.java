package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteGateTest {

    private final WriteGate gate = new WriteGate();

    @Test
    void whoWritesIsWaitedForAndWhoComesLaterWaits() throws Exception {
        WriteGate.Pass writing = gate.enter();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(() -> gate.closedFor(Progress.UNWATCHED, () -> {
            reading.countDown();
            return await(enough);
        }));
        assertThat(reading.await(300, TimeUnit.MILLISECONDS))
                .as("while someone writes")
                .isFalse();
        writing.close();
        reading.await();
        AtomicBoolean wrote = new AtomicBoolean();
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
            try (WriteGate.Pass _ = gate.enter()) {
                wrote.set(true);
            }
        });
        Thread.sleep(300);
        assertThat(wrote).as("while someone reads").isFalse();
        enough.countDown();
        assertThat(read.get()).isTrue();
        later.get();
        assertThat(wrote).isTrue();
    }

    @Test
    void whoIsWritingMayWriteMoreAlthoughAReaderWaits() throws Exception {
        try (WriteGate.Pass _ = gate.enter()) {
            CompletableFuture<Boolean> read =
                    CompletableFuture.supplyAsync(() -> gate.closedFor(Progress.UNWATCHED, () -> true));
            Thread.sleep(300);
            WriteGate.Pass inner = gate.enter();
            inner.close();
            inner.close();
            assertThat(read).isNotDone();
        }
        assertThat(gate.closedFor(Progress.UNWATCHED, () -> true)).isTrue();
    }

    @Test
    void aReaderThatIsCancelledWhileItWaitsLetsOthersWrite() throws Exception {
        try (WriteGate.Pass _ = gate.enter()) {
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> assertThatExceptionOfType(CancellationException.class)
                            .isThrownBy(() -> gate.closedFor(new CancelledProgress(), () -> true)));
            waiting.get();
        }
        CompletableFuture.runAsync(() -> gate.enter().close()).get();
    }

    /** For instance because how far it is could not be written on a full disk. */
    @Test
    void aReaderThatFailsWhileItWaitsLetsOthersWrite() throws Exception {
        Progress failing = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new IllegalStateException("cannot be told");
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try (WriteGate.Pass _ = gate.enter()) {
            CompletableFuture.runAsync(() ->
                            assertThatIllegalStateException().isThrownBy(() -> gate.closedFor(failing, () -> true)))
                    .get();
        }
        CompletableFuture.runAsync(() -> gate.enter().close()).get(5, TimeUnit.SECONDS);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
