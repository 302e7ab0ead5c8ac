package dk.bindeled.study;

import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the stored network. The same network gives the same picture; a picture that was asked for lately is given back without drawing it
 * again, and regrouping moves nobody. Safe to call from any thread.
 */
@Component
public class Pictures {

    private static final int KEPT = 4;

    private final Studies studies;
    private final Map<Key, NetworkPicture> pictures = new Recent<>();
    private final Map<Key, NetworkLayout> layouts = new Recent<>();

    /** Draws what {@code studies} knows. */
    public Pictures(Studies studies) {
        this.studies = studies;
    }

    /**
     * The picture of a network.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    public NetworkPicture picture(SnapshotQuery query, Progress progress) {
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.3));
        Key key = new Key(snapshot.fingerprint(), snapshot.query());
        NetworkPicture known = find(pictures, key);
        if (known != null) {
            return known;
        }
        // Where everyone stands does not depend on the groups.
        Key ungrouped = new Key(key.fingerprint(), key.query().withGrouping(null));
        NetworkLayout layout = find(layouts, ungrouped);
        if (layout == null) {
            layout = NetworkLayout.of(snapshot, StudyParameters.DEFAULT_SEED, progress.part(0.3, 0.95));
        }
        NetworkPicture picture = of(snapshot, layout);
        synchronized (this) {
            layouts.put(ungrouped, layout);
            pictures.put(key, picture);
        }
        return picture;
    }

    /** The picture of a snapshot in a given layout of it. */
    public static NetworkPicture of(Snapshot snapshot, NetworkLayout layout) {
        return new PictureBuilder(snapshot, layout).build();
    }

    private synchronized <T> @Nullable T find(Map<Key, T> kept, Key key) {
        return kept.get(key);
    }

    private record Key(String fingerprint, SnapshotQuery query) {}

    /** The few that were asked for last. */
    private static final class Recent<T> extends LinkedHashMap<Key, T> {

        Recent() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
            return size() > KEPT;
        }
    }
}
