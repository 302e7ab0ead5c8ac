package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Runs studies of the stored network and finds those that were run before. Safe to call from any thread. */
@RolesAllowed("ANALYST")
public interface Studies {

    /** True if there is at least one actor to study. */
    boolean hasNetwork();

    /** Name of the network: its municipality, or its only top area; empty where the data names none. */
    String networkName();

    /** Groupings that put at least one node of this network into a group, and {@code all}; the query's own grouping does not matter. */
    List<Grouping> groupings(SnapshotQuery query);

    /** Groupings of the network on the default date. */
    default List<Grouping> groupings() {
        return groupings(SnapshotQuery.defaults());
    }

    /**
     * The study with these parameters of the network as it is stored now. A stored one with the same parameters, data and program version
     * is given back as it was; otherwise it is computed and stored.
     *
     * @param parameters what is asked; defaults are replaced by what they mean in this network
     * @param by who asks
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing is stored then
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    Study run(StudyParameters parameters, String by, Progress progress);

    /**
     * The network of a query, as arrays.
     *
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     */
    Snapshot snapshot(SnapshotQuery query, Progress progress);

    /**
     * The rows the network is made of, of all dates at once.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    AllRows rows(Progress progress);

    /**
     * Rows of one state of the network.
     *
     * @param stateMark what was stored is of another network if this is no longer the store's
     * @param rows the rows
     */
    record AllRows(String stateMark, NetworkRows rows) {}
}
