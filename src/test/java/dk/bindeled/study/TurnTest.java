package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnTest {

    private final Turn turn = new Turn();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Test
    void whoeverWaitsSaysSoAndStopsWhenAskedTo() throws Exception {
        turn.begin(Progress.UNWATCHED);
        CompletableFuture<Void> waiter = CompletableFuture.runAsync(() -> turn.begin(new Progress() {
            @Override
            public void report(double fraction, String step) {
                told.add(step);
            }

            @Override
            public boolean isCancelled() {
                return told.contains(Turn.STEP);
            }
        }));
        assertThatThrownBy(waiter::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("waiting");
        turn.end();
    }

    @Test
    void theTurnComesWhenTheOtherEndsAndNeverToTheCancelled() throws Exception {
        turn.begin(Progress.UNWATCHED);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Boolean> waiter = CompletableFuture.supplyAsync(() -> {
            turn.begin(Progress.UNWATCHED);
            boolean after = ended.getCount() == 0;
            turn.end();
            return after;
        });
        ended.countDown();
        turn.end();
        assertThat(waiter.get()).isTrue();
        assertThatThrownBy(() -> turn.begin(new CancelledProgress())).isInstanceOf(CancellationException.class);
    }
}
