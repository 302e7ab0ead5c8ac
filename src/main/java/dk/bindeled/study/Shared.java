package dk.bindeled.study;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that are worked out once for all who ask for them. While one is worked out, whoever else asks for it waits for it and is told how far
 * it is; the work is stopped only when all of them have asked to stop. Of the values, those asked for last are kept, as many as there is room
 * for; one that is in use somewhere is found again even if there is no room for it, so there are never two of the same.
 *
 * <p>What may be seen depends on who asks: what is shared must either be the same for everyone, or have in its key what he may see.
 *
 * <p>Safe to call from any thread. Equal keys mean equal values. Work for one key may ask for another key's value or for a value of something else
 * that is shared, as long as no two wait for each other.
 *
 * @param <K> what is asked, immutable
 * @param <V> what is found, immutable
 */
public final class Shared<K, V> {

    private static final int LOOK_MILLISECONDS = 100;

    private final long room;
    private final ToLongFunction<V> size;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final InUse<K, V> inUse = new InUse<>();
    private final Map<K, Work> underWay = new HashMap<>();
    private long taken;
    private long round;

    /**
     * Room for values.
     *
     * @param room how much is kept; the value asked for last is kept even if it is larger than this
     * @param size how much of the room a value takes, in the same unit, for instance bytes
     */
    public Shared(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    /**
     * The value of a key.
     *
     * @param work works it out where it is not known; called on the thread of the one who asked first, with a progress that is cancelled once
     *     everyone who waits has cancelled his own
     * @throws CancellationException if {@code progress} is cancelled
     */
    public V get(K key, Progress progress, Function<Progress, V> work) {
        return get(key, round(), progress, work);
    }

    /**
     * The value of a key that was made of something read before: where everything has been forgotten since, that may hold what was to be forgotten, and
     * the value is worked out for this one alone and not kept.
     *
     * @param begun {@link #round} before it was read
     * @throws CancellationException if {@code progress} is cancelled
     */
    public V get(K key, long begun, Progress progress, Function<Progress, V> work) {
        while (true) {
            progress.stopIfCancelled();
            Work mine = null;
            Work others;
            synchronized (this) {
                if (begun != round) {
                    break;
                }
                V known = find(key);
                if (known != null) {
                    return known;
                }
                others = underWay.get(key);
                if (others == null) {
                    mine = new Work(progress);
                    underWay.put(key, mine);
                } else {
                    others.join(progress);
                }
            }
            V found = mine != null ? workedOut(key, mine, work) : awaited(others, progress);
            if (found != null) {
                progress.stopIfCancelled();
                return found;
            }
        }
        return work.apply(progress);
    }

    /** How often everything has been forgotten. */
    public synchronized long round() {
        return round;
    }

    /** Forgets everything; what is being worked out is not kept either. */
    public synchronized void clear() {
        kept.clear();
        inUse.clear();
        underWay.clear();
        taken = 0;
        round++;
    }

    private V workedOut(K key, Work mine, Function<Progress, V> work) {
        try {
            V found = work.apply(mine);
            keep(key, found, mine);
            mine.result.complete(found);
            return found;
        } catch (Throwable e) {
            leave(key, mine);
            mine.result.completeExceptionally(e);
            throw e;
        }
    }

    /** What others have found; null if they have stopped although this one goes on waiting. */
    private @Nullable V awaited(@Nullable Work others, Progress progress) {
        if (others == null) {
            return null;
        }
        while (true) {
            try {
                return others.result.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.stopIfCancelled();
                others.tell(progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted while waiting for what another has asked for");
            } catch (ExecutionException e) {
                Throwable fault = e.getCause();
                if (fault instanceof CancellationException) {
                    return null;
                }
                if (fault instanceof RuntimeException unforeseen) {
                    throw unforeseen;
                }
                if (fault instanceof Error grave) {
                    throw grave;
                }
                throw new IllegalStateException(e);
            } catch (CancellationException e) {
                return null;
            }
        }
    }

    private @Nullable V find(K key) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        known = inUse.get(key);
        if (known != null) {
            keep(key, known);
        }
        return known;
    }

    private synchronized void keep(K key, V found, Work mine) {
        if (underWay.remove(key, mine)) {
            keep(key, found);
        }
    }

    private synchronized void leave(K key, Work mine) {
        underWay.remove(key, mine);
    }

    private void keep(K key, V found) {
        inUse.put(key, found);
        kept.put(key, found);
        taken += size.applyAsLong(found);
        Iterator<V> oldest = kept.values().iterator();
        while (taken > room && kept.size() > 1) {
            taken -= size.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    /** A value that is being worked out, and those who wait for it. */
    private final class Work implements Progress {

        private final CompletableFuture<V> result = new CompletableFuture<>();
        private final List<Progress> waiting = new ArrayList<>();
        private volatile double fraction;
        private volatile String step = "";

        private Work(Progress first) {
            waiting.add(first);
        }

        private synchronized void join(Progress another) {
            waiting.add(another);
        }

        private void tell(Progress one) {
            if (!step.isEmpty()) {
                one.report(fraction, step);
            }
        }

        @Override
        public void report(double done, String name) {
            fraction = done;
            step = name;
            Progress first;
            synchronized (this) {
                first = waiting.getFirst();
            }
            first.report(done, name);
        }

        @Override
        public synchronized boolean isCancelled() {
            return waiting.stream().allMatch(Progress::isCancelled);
        }
    }
}
