package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.util.List;
import java.util.function.Function;

/**
 * A network without a database, of which nothing is studied.
 *
 * @param snapshots gives what is asked for
 */
public record NetworkOnly(Function<SnapshotQuery, Snapshot> snapshots) implements Studies {

    @Override
    public boolean hasNetwork() {
        return true;
    }

    @Override
    public String networkName() {
        return "Town";
    }

    @Override
    public List<Grouping> groupings(SnapshotQuery query) {
        return snapshot(query, Progress.UNWATCHED).groupings();
    }

    @Override
    public Study run(StudyParameters parameters, String by, Progress progress) {
        throw new UnsupportedOperationException("Nothing is studied here");
    }

    @Override
    public Snapshot snapshot(SnapshotQuery query, Progress progress) {
        return snapshots.apply(query);
    }
}
