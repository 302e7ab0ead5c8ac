package dk.bindeled.study;

import dk.bindeled.network.Change;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which planned changes have come into being in a network since they were planned, and what has become of the groups between which ties were planned.
 * Nothing of it is kept. Whoever shows the persons of a change records the look first. Safe to call from any thread.
 *
 * <p>What has come into being need not have done so because it was planned.
 */
@RolesAllowed("ANALYST")
public interface PlannedBridges {

    /**
     * What has become of changes.
     *
     * @param changes in any order; they may speak of anyone, also of nobody the data know
     * @param query the network in which they are looked for
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Found of(List<Planned> changes, SnapshotQuery query, Progress progress);

    /**
     * Of each change whether it is so in a network; no more is looked at than that network.
     *
     * @param changes as for {@link #of}
     */
    List<State> states(List<Change> changes, Snapshot network);

    /**
     * A change that was planned.
     *
     * @param change what was planned
     * @param on date of the network for which it was
     */
    record Planned(Change change, LocalDate on) {}

    /** What has become of a change. */
    enum State {
        /** It is so in the network. */
        DONE,
        NOT_YET,
        /** The network does not tell. */
        UNKNOWN;

        /** The word used in message keys and files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a network does not tell. */
    enum Why {
        /** Someone was imagined, and is nobody in the data. */
        IMAGINED,
        /** Someone is in the data, and not in the network on its date. */
        NOT_THERE,
        /** The data know nobody of that id, or no longer. */
        NOT_IN_DATA,
        /** It leaves no trace in a network. */
        NO_TRACE;

        /** The word used in message keys and files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What has become of one change.
     *
     * @param planned the change
     * @param state what has become of it
     * @param since first day of the tie that has come into being, or on which whoever left was no longer there; null where the data have no date of
     *     it, and for every other change
     * @param why the network does not tell; null where it does
     * @param betweenGroups true of a planned tie whose two ends are in groups and in none together, in the network for which it was planned or in the one
     *     asked about; false where one of them is imagined, for an imagined person is in no group of the data
     */
    record Told(
            Planned planned,
            State state,
            @Nullable LocalDate since,
            @Nullable Why why,
            boolean betweenGroups) {}

    /**
     * Two groups between which ties were planned.
     *
     * @param on date of the network for which they were planned
     * @param pair the two in that network and in the one asked about; null where one of the groups had nobody in it, or has nobody any more
     * @param planned ties that were planned between them, each pair of persons once
     * @param done how many of these have come into being
     */
    record Between(LocalDate on, ScenarioPair pair, int planned, int done) {}

    /**
     * What has become of changes.
     *
     * @param date of the network asked about
     * @param changes all that were asked about, in the order asked
     * @param planned ties between groups that were planned, each pair of persons once
     * @param done how many of these have come into being
     * @param pairs the pairs of groups that they are between, by date and then by the groups' ids; a tie between persons of several groups is between
     *     several pairs
     */
    record Found(LocalDate date, List<Told> changes, int planned, int done, List<Between> pairs) {

        public Found {
            changes = List.copyOf(changes);
            pairs = List.copyOf(pairs);
        }

        /** How many changes have come to a state. */
        public long count(State state) {
            return changes.stream().filter(told -> told.state() == state).count();
        }
    }
}
