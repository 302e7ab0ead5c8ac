package dk.bindeled.study;

import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Unit;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Draws the stored network. The same network gives the same picture; a picture that was asked for lately is given back without drawing it
 * again, and neither another date nor other groups move anybody. Safe to call from any thread.
 */
@Service
@RolesAllowed("ANALYST")
public class Pictures implements Remembering {

    private final Studies studies;
    private final Layouts drawn;
    private final Shared<Key, NetworkPicture> pictures = new Shared<>(Footprint.room(0.06), Footprint::of);
    private final Shared<Whole, FrozenLayout> layouts = new Shared<>(4, layout -> 1);

    /** Where everyone stands depends neither on the date, nor on the layers, nor on the groups. */
    private record Whole(String fingerprint, Unit unit) {}

    @Autowired
    Pictures(Studies studies, Layouts drawn) {
        this.studies = studies;
        this.drawn = drawn;
    }

    /** Draws what {@code studies} knows, and keeps no layout. */
    public Pictures(Studies studies) {
        this(studies, Layouts.drawn());
    }

    /**
     * The picture of a network.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    public NetworkPicture picture(SnapshotQuery query, Progress progress) {
        while (true) {
            long begun = round();
            try {
                return picture(studies.snapshot(query, progress.part(0, 0.3)), begun, progress.part(0.3, 1));
            } catch (Outdated e) {
                progress.stopIfCancelled();
            }
        }
    }

    /** What {@link #picture(Snapshot, long, Progress)} is to be told: asked for before the snapshot is. */
    public long round() {
        return pictures.round();
    }

    /**
     * The picture of a snapshot that {@link Studies} has given. It is kept only if nobody had to be forgotten since.
     *
     * @param begun {@link #round} before the snapshot was given
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws Outdated if the network has changed since the snapshot was given and it is not known any more where everyone stood
     */
    public NetworkPicture picture(Snapshot snapshot, long begun, Progress progress) {
        Key key = new Key(snapshot.fingerprint(), snapshot.query());
        return pictures.get(key, begun, progress, mine -> of(snapshot, layout(snapshot, begun, mine.part(0, 0.95))));
    }

    private NetworkLayout layout(Snapshot snapshot, long begun, Progress progress) {
        Whole key = new Whole(snapshot.fingerprint(), snapshot.unit());
        return layouts.get(key, begun, progress, mine -> {
                    Studies.AllRows all = studies.rows(mine.part(0, 0.3));
                    if (!all.rows().fingerprint().equals(key.fingerprint())) {
                        throw new Outdated();
                    }
                    return drawn.of(all, key.unit(), mine.part(0.3, 1));
                })
                .at(snapshot);
    }

    /** The network has changed since the snapshot was read: whoever asked asks again with a new one. */
    public static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outdated() {
            super("The network has changed since the snapshot was read", null, false, false);
        }
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
