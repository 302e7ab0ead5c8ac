package dk.bindeled.study;

import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/**
 * Draws the stored network. The same network gives the same picture; a picture that was asked for lately is given back without drawing it
 * again, and regrouping moves nobody. Safe to call from any thread.
 */
@Service
@RolesAllowed("ANALYST")
public class Pictures implements Remembering {

    private final Studies studies;
    private final Shared<Key, NetworkPicture> pictures = new Shared<>(Footprint.room(0.06), Footprint::of);
    private final Shared<Key, NetworkLayout> layouts = new Shared<>(16, layout -> 1);

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
        long begun = round();
        return picture(studies.snapshot(query, progress.part(0, 0.3)), begun, progress.part(0.3, 1));
    }

    /** What {@link #picture(Snapshot, long, Progress)} is to be told: asked for before the snapshot is. */
    public long round() {
        return pictures.round();
    }

    /**
     * The picture of a snapshot that {@link Studies} has given, whatever has been imported since. It is kept only if nobody had to be forgotten since.
     *
     * @param begun {@link #round} before the snapshot was given
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public NetworkPicture picture(Snapshot snapshot, long begun, Progress progress) {
        Key key = new Key(snapshot.fingerprint(), snapshot.query());
        return pictures.get(key, begun, progress, mine -> {
            // Where everyone stands does not depend on the groups.
            Key ungrouped = new Key(key.fingerprint(), key.query().withGrouping(null));
            NetworkLayout layout = layouts.get(
                    ungrouped,
                    begun,
                    mine.part(0, 0.95),
                    drawing -> NetworkLayout.of(snapshot, StudyParameters.DEFAULT_SEED, drawing));
            return of(snapshot, layout);
        });
    }

    @Override
    public void forget() {
        pictures.clear();
        layouts.clear();
    }

    /** The picture of a snapshot in a given layout of it. */
    public static NetworkPicture of(Snapshot snapshot, NetworkLayout layout) {
        return new PictureBuilder(snapshot, layout).build();
    }

    private record Key(String fingerprint, SnapshotQuery query) {}
}
