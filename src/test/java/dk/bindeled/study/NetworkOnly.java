package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A network without a database, of which nothing is studied.
 *
 * @param snapshots gives what is asked for
 * @param all gives everyone
 */
public record NetworkOnly(Function<SnapshotQuery, Snapshot> snapshots, Function<Unit, Everyone> all)
        implements Studies {

    /** A network without dates: everyone is in each snapshot. */
    public NetworkOnly(Function<SnapshotQuery, Snapshot> snapshots) {
        this(snapshots, unit -> {
            Snapshot snapshot = snapshots.apply(new SnapshotQuery(null, TieType.layers(), unit, null));
            return new Everyone(snapshot.fingerprint(), snapshot);
        });
    }

    /** The network of rows. */
    static NetworkOnly of(NetworkRows rows, LocalDate today) {
        return new NetworkOnly(
                query -> Snapshot.of(rows, query, today),
                unit -> new Everyone(
                        Snapshot.of(rows, SnapshotQuery.defaults(), today).fingerprint(),
                        Snapshot.of(
                                rows.undated(), new SnapshotQuery(null, TieType.layers(), unit, Grouping.ALL), today)));
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
    public Everyone everyone(Unit unit, Progress progress) {
        return all.apply(unit);
    }
}
