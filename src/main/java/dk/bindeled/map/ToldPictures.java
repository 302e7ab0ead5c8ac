package dk.bindeled.map;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Remembering;
import dk.bindeled.study.Shared;
import dk.bindeled.study.Studies;
import org.springframework.stereotype.Component;

/** What may be told of the pictures that were asked for lately, for the map and its panel alike: decided once for all who may see the same. */
@Component
class ToldPictures implements Remembering {

    /** Some megabytes each of a town. */
    private static final int KEPT = 32;

    private final Studies studies;
    private final Pictures pictures;
    private final Suppression suppression;
    private final Shared<Key, ToldPicture.Kept> told = new Shared<>(KEPT, kept -> 1);

    /** What one differs from another by: the network, and what the one who asks may see of it. */
    private record Key(String fingerprint, SnapshotQuery query, Sight sight, int limit) {}

    ToldPictures(Studies studies, Pictures pictures, Suppression suppression) {
        this.studies = studies;
        this.pictures = pictures;
        this.suppression = suppression;
    }

    /**
     * The picture of a network with what may be told of it.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    ToldPicture picture(SnapshotQuery query, Sight sight, Progress progress) {
        while (true) {
            try {
                return now(query, sight, progress);
            } catch (Pictures.Outdated e) {
                progress.stopIfCancelled();
            }
        }
    }

    private ToldPicture now(SnapshotQuery query, Sight sight, Progress progress) {
        long begun = pictures.round();
        long decided = told.round();
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.3));
        ToldPicture.Kept kept = told.get(
                new Key(snapshot.fingerprint(), snapshot.query(), sight, suppression.limit()),
                decided,
                progress.part(0.3, 0.4),
                mine -> new ToldPicture.Kept(VisibleGroups.of(snapshot, suppression)));
        return new ToldPicture(pictures.picture(snapshot, begun, progress.part(0.4, 1)), kept, suppression);
    }

    @Override
    public void forget() {
        told.clear();
    }
}
