package dk.bindeled.study;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds again what is still in use somewhere, so that it need not be made twice; it keeps nothing itself. Safe to call from any thread. */
final class InUse<K, V> {

    private final Map<K, WeakReference<V>> values = new HashMap<>();

    synchronized @Nullable V get(K key) {
        WeakReference<V> reference = values.get(key);
        return reference == null ? null : reference.get();
    }

    synchronized void put(K key, V value) {
        values.values().removeIf(reference -> reference.refersTo(null));
        values.put(key, new WeakReference<>(value));
    }

    /** Finds nothing any more of what was put. */
    synchronized void clear() {
        values.clear();
    }
}
