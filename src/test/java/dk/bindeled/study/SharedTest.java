package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Progress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedTest {

    private final Shared<String, byte[]> shared = new Shared<>(10, value -> value.length);
    private final AtomicInteger works = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** Who asks, whether he waits no more, and what he was told. */
    private static final class Asking implements Progress {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CountDownLatch told = new CountDownLatch(1);
        private final Set<String> steps = ConcurrentHashMap.newKeySet();

        @Override
        public void report(double fraction, String step) {
            steps.add(step);
            told.countDown();
        }

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }
    }

    @Test
    void fiftyWhoAskAtOnceWaitForOneCalculation() throws Exception {
        List<Asking> all = IntStream.range(0, 50).mapToObj(k -> new Asking()).toList();
        List<CompletableFuture<byte[]>> found =
                all.stream().map(each -> asked("town", each)).toList();
        begun.await();
        for (Asking each : all) {
            each.told.await();
            assertThat(each.steps).containsExactly("drawing");
        }
        mayEnd.countDown();
        byte[] first = found.getFirst().get();
        for (CompletableFuture<byte[]> each : found) {
            assertThat(each.get()).isSameAs(first);
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void whoeverStopsWaitingDoesNotTakeItFromTheOthers() throws Exception {
        Asking first = new Asking();
        Asking second = new Asking();
        CompletableFuture<byte[]> ofFirst = asked("town", first);
        begun.await();
        CompletableFuture<byte[]> ofSecond = asked("town", second);
        second.told.await();
        first.stopped.set(true);
        mayEnd.countDown();
        assertThat(ofSecond.get()).hasSize(4);
        assertThatThrownBy(ofFirst::join).hasCauseInstanceOf(CancellationException.class);
        assertThat(works).hasValue(1);
    }

    @Test
    void workThatNobodyWaitsForIsStoppedAndDoneAnewForTheNext() throws Exception {
        Asking first = new Asking();
        CompletableFuture<byte[]> ofFirst = asked("town", first);
        begun.await();
        Asking second = new Asking();
        CompletableFuture<byte[]> ofSecond = asked("town", second);
        second.told.await();
        first.stopped.set(true);
        second.stopped.set(true);
        mayEnd.countDown();
        assertThatThrownBy(ofFirst::join).hasCauseInstanceOf(CancellationException.class);
        assertThatThrownBy(ofSecond::join).hasCauseInstanceOf(CancellationException.class);
        assertThat(asked("town", new Asking()).get()).hasSize(4);
        assertThat(works).hasValue(2);
    }

    @Test
    void whatGoesWrongIsToldToAllAndTriedAgain() {
        Function<Progress, byte[]> failing = progress -> {
            works.incrementAndGet();
            throw new IllegalArgumentException("no such grouping");
        };
        for (int k = 1; k <= 2; k++) {
            assertThatThrownBy(() -> shared.get("town", Progress.UNWATCHED, failing))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(works).hasValue(k);
        }
    }

    @Test
    void whatWasAskedForLastIsKeptAndTheRestMakesRoom() {
        byte[] large = value("large", 8);
        value("small", 2);
        assertThat(value("large", 8)).isSameAs(large);
        value(
                "other",
                3); // eight and two and three are more than ten: the small one goes, it was asked for before the large
        // one
        assertThat(works).hasValue(3);
        System.gc(); // nobody holds it
        value("small", 2);
        assertThat(works).hasValue(4);
    }

    @Test
    void onlyOneThatIsLargerThanTheRoomIsKept() {
        byte[] huge = value("huge", 99);
        assertThat(value("huge", 99)).isSameAs(huge);
        assertThat(works).hasValue(1);
    }

    @Test
    void whatIsInUseSomewhereIsFoundAgainWithoutRoomForIt() {
        byte[] held = value("held", 9);
        value("other", 9);
        value("third", 9);
        System.gc();
        assertThat(value("held", 9)).isSameAs(held);
        assertThat(works).hasValue(3);
    }

    @Test
    void whatIsClearedAwayWhileItIsWorkedOutIsNotKept() throws Exception {
        CompletableFuture<byte[]> before = asked("town", new Asking());
        begun.await();
        shared.clear();
        mayEnd.countDown();
        assertThat(before.get()).hasSize(4);
        assertThat(asked("town", new Asking()).get()).isNotSameAs(before.get());
        assertThat(works).hasValue(2);
    }

    private byte[] value(String key, int size) {
        return shared.get(key, Progress.UNWATCHED, progress -> {
            works.incrementAndGet();
            return new byte[size];
        });
    }

    private CompletableFuture<byte[]> asked(String key, Progress progress) {
        CompletableFuture<byte[]> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                found.complete(shared.get(key, progress, mine -> {
                    works.incrementAndGet();
                    mine.report(0.5, "drawing");
                    begun.countDown();
                    waitFor(mayEnd);
                    mine.stopIfCancelled();
                    return new byte[4];
                }));
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
