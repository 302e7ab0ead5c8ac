package dk.bindeled.study;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values asked for last; the one not asked for longest makes room, and all of them do where memory becomes scarce. Safe to call from any
 * thread.
 */
final class Recent<K, V> {

    private final Map<K, SoftReference<V>> values;
    private long round;

    Recent(int capacity) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        SoftReference<V> kept = values.get(key);
        return kept == null ? null : kept.get();
    }

    synchronized void put(K key, V value) {
        values.put(key, new SoftReference<>(value));
    }

    /** Keeps a value, unless everything has been dropped since {@link #round} was {@code begun}: it may hold what was to be dropped. */
    synchronized void put(K key, V value, long begun) {
        if (begun == round) {
            put(key, value);
        }
    }

    /** How often everything has been dropped. */
    synchronized long round() {
        return round;
    }

    /** Drops everything. */
    synchronized void clear() {
        values.clear();
        round++;
    }
}
