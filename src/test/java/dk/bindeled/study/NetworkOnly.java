package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A network without a database, of which nothing is studied.
 *
 * @param snapshots gives what is asked for
 * @param all gives the rows these are of
 */
public record NetworkOnly(Function<SnapshotQuery, Snapshot> snapshots, Supplier<NetworkRows> all) implements Studies {

    /** The network of rows. */
    public static NetworkOnly of(NetworkRows rows, LocalDate today) {
        return new NetworkOnly(query -> Snapshot.of(rows, query, today), () -> rows);
    }

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

    @Override
    public AllRows rows(Progress progress) {
        return new AllRows("one state", all.get());
    }
}
