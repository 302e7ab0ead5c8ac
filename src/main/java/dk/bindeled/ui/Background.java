package dk.bindeled.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dk.bindeled.network.Progress;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Work that may take longer than a click. It runs beside the screen, tells how far it is, and can be cancelled. What is ready at once is
 * shown at once; else the browser asks every quarter of a second while the work runs, so there is no connection to keep open.
 */
@Component
public class Background {

    private static final int POLL_MILLISECONDS = 250;
    private static final int AT_ONCE_MILLISECONDS = 150;

    private final ExecutorService pool = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("screen-work-", 1).daemon().factory());
    /**
     * What works for someone has his rights, and no others. Who that is, is asked when the work is handed over: where it is kept is only
     * settled once the pages are being served.
     */
    private final Executor threads =
            work -> pool.execute(new DelegatingSecurityContextRunnable(work, SecurityContextHolder.getContext()));

    private final SessionAtHand session;

    /** Work of whose page nothing is known but who it is for. */
    public Background() {
        this(SessionAtHand.NOTHING);
    }

    Background(SessionAtHand session) {
        this.session = session;
    }

    @Autowired
    Background(ObjectProvider<SessionAtHand> session) {
        this(session.getIfAvailable(() -> SessionAtHand.NOTHING));
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    /**
     * Starts {@code work}. Call it under the page's lock, as every listener is.
     *
     * @param ui the page that waits
     * @param work called on another thread; must not touch components
     * @param onProgress fraction 0-1 and step, now and then
     * @param onDone what the work found
     * @param onFault what it threw, cancellation excepted
     * @return the way to cancel it; cancelled work tells nothing more
     */
    public <T> Running start(
            UI ui,
            Function<Progress, T> work,
            BiConsumer<Double, String> onProgress,
            Consumer<T> onDone,
            Consumer<Throwable> onFault) {
        Running running = new Running(ui, session.take());
        CompletableFuture<T> found =
                CompletableFuture.supplyAsync(() -> work.apply(running.watched(onProgress)), threads);
        CompletableFuture<Void> settled = found.handle((_, _) -> null);
        settled.completeOnTimeout(null, AT_ONCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                .join();
        Runnable end = () -> running.end(found, onDone, onFault);
        if (found.isDone()) {
            end.run();
        } else {
            running.startPolling();
            var _ = found.whenComplete((_, _) -> running.tell(end));
        }
        return running;
    }

    /** Work under way. */
    public static final class Running {

        private final UI ui;
        private final SessionAtHand.Carried carried;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private boolean polling;

        private Running(UI ui, SessionAtHand.Carried carried) {
            this.ui = ui;
            this.carried = carried;
        }

        /** Asks the work to stop and forgets it. */
        public void cancel() {
            cancelled.set(true);
            stopPolling();
        }

        private <T> void end(CompletableFuture<T> found, Consumer<T> onDone, Consumer<Throwable> onFault) {
            stopPolling();
            if (cancelled.get()) {
                return;
            }
            if (!found.isCompletedExceptionally()) {
                try {
                    onDone.accept(found.join());
                } catch (RuntimeException fault) {
                    // or the page would stand there without what was found and without a word
                    onFault.accept(fault);
                }
            } else if (!(found.exceptionNow() instanceof CancellationException)) {
                onFault.accept(found.exceptionNow());
            }
        }

        private void tell(Runnable news) {
            ui.accessLater(carried.over(news)::run, () -> {}).run();
        }

        private Progress watched(BiConsumer<Double, String> onProgress) {
            return new Progress() {
                private long last = System.nanoTime();

                @Override
                public synchronized void report(double fraction, String step) {
                    long now = System.nanoTime();
                    if (now - last < TimeUnit.MILLISECONDS.toNanos(POLL_MILLISECONDS)) {
                        return;
                    }
                    last = now;
                    tell(() -> {
                        if (!cancelled.get()) {
                            onProgress.accept(fraction, step);
                        }
                    });
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            };
        }

        private void startPolling() {
            polling = true;
            Waiting.on(ui).change(ui, 1);
        }

        private void stopPolling() {
            if (polling) {
                polling = false;
                Waiting.on(ui).change(ui, -1);
            }
        }
    }

    /** How many works one page waits for: it asks as long as there is one. */
    private static final class Waiting {

        private int works;

        static Waiting on(UI ui) {
            Waiting waiting = ComponentUtil.getData(ui, Waiting.class);
            if (waiting == null) {
                waiting = new Waiting();
                ComponentUtil.setData(ui, Waiting.class, waiting);
            }
            return waiting;
        }

        void change(UI ui, int by) {
            works += by;
            ui.setPollInterval(works > 0 ? POLL_MILLISECONDS : -1);
        }
    }
}
