package dk.bindeled.map;

import dk.bindeled.network.Grouping;
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
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be told of the pictures that were asked for lately, for the map and its panel alike: decided once for all who may see the same. */
@Component
class ToldPictures implements Remembering {

    /** Some megabytes each of a town. */
    private static final int KEPT = 32;
    /** Bytes of changes between dates: a few hundred thousand for a town, some millions for a large one. */
    private static final long ROOM = 32L << 20;

    private final Studies studies;
    private final Pictures pictures;
    private final Suppression suppression;
    private final Shared<Key, ToldPicture.Kept> told = new Shared<>(KEPT, kept -> 1);

    private final Shared<Pair, ComparedPicture.Kept> changes = new Shared<>(ROOM, ComparedPicture.Kept::bytes);

    /** What one differs from another by: the network, and what the one who asks may see of it. */
    private record Key(String fingerprint, SnapshotQuery query, Sight sight, int limit) {}

    private record Pair(Key now, Key then) {}

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
                return read(query, sight, progress).picture();
            } catch (Pictures.Outdated e) {
                progress.stopIfCancelled();
            }
        }
    }

    /**
     * The same, beside the same network on another date, with what has changed between them. The groups are those of the picture that is shown.
     *
     * @param then the other date: an earlier one, a later one or the same
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    ComparedPicture compared(SnapshotQuery query, LocalDate then, Sight sight, Progress progress) {
        while (true) {
            try {
                Optional<ComparedPicture> found = both(query, then, sight, progress);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (Pictures.Outdated e) {
                // The network has changed between two readings: they are read again.
            }
            progress.stopIfCancelled();
        }
    }

    /** A picture, and the snapshot it is of. */
    private record Read(Snapshot snapshot, ToldPicture picture) {}

    private Read read(SnapshotQuery query, Sight sight, Progress progress) {
        long begun = pictures.round();
        long decided = told.round();
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.3));
        ToldPicture.Kept kept = told.get(
                key(snapshot, sight),
                decided,
                progress.part(0.3, 0.4),
                mine -> new ToldPicture.Kept(VisibleGroups.of(snapshot, suppression)));
        return new Read(
                snapshot,
                new ToldPicture(snapshot, pictures.picture(snapshot, begun, progress.part(0.4, 1)), kept, suppression));
    }

    /** Empty where an import has come between the two. */
    private Optional<ComparedPicture> both(SnapshotQuery query, LocalDate then, Sight sight, Progress progress) {
        long begun = changes.round();
        Read present = read(query, sight, progress.part(0, 0.4));
        SnapshotQuery same = present.snapshot().query().withDate(then);
        boolean grouped = isThere(same, progress.part(0.4, 0.5));
        Read past = read(grouped ? same : same.withGrouping(Grouping.ALL), sight, progress.part(0.5, 0.9));
        if (!past.snapshot().fingerprint().equals(present.snapshot().fingerprint())) {
            return Optional.empty();
        }
        ComparedPicture.Kept kept = changes.get(
                new Pair(key(present.snapshot(), sight), key(past.snapshot(), sight)),
                begun,
                progress.part(0.9, 1),
                mine -> new ComparedPicture.Kept(
                        present.picture(),
                        past.picture(),
                        TieChanges.of(
                                present.picture().picture(), past.picture().picture(), grouped, mine),
                        suppression));
        return Optional.of(new ComparedPicture(present.picture(), past.picture(), kept));
    }

    /** False where the groups are by an attribute that nobody had on a date: nobody was in any of them. */
    private boolean isThere(SnapshotQuery query, Progress progress) {
        Grouping grouping = query.grouping();
        return grouping == null
                || grouping.basis() != Grouping.Basis.ATTRIBUTE
                || studies.snapshot(query.withGrouping(Grouping.ALL), progress)
                        .groupings()
                        .contains(grouping);
    }

    private Key key(Snapshot snapshot, Sight sight) {
        return new Key(snapshot.fingerprint(), snapshot.query(), sight, suppression.limit());
    }

    @Override
    public void forget() {
        told.clear();
        changes.clear();
    }
}
