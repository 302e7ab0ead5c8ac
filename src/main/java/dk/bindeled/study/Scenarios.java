package dk.bindeled.study;

import dk.bindeled.network.Change;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * What-if: changes to a network that are only imagined. Nothing of them is stored here. Whoever shows the persons of a change records the look first. Safe
 * to call from any thread; a {@link Scenario} it gives is not.
 */
@RolesAllowed("ANALYST")
public interface Scenarios {

    /**
     * A scenario without changes, of the network as it is stored now; empty where its nodes are no persons, or there are none.
     *
     * @throws IllegalArgumentException if the grouping is an attribute that no actor has
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Optional<Scenario> open(SnapshotQuery query, Progress progress);

    /**
     * What the changes make of the whole network, built anew with them.
     *
     * @param snapshot the network without changes
     * @param changes made to it one after the other
     * @throws ScenarioOutdated if the stored network is no longer the one of the snapshot
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    ScenarioOutlook outlook(Snapshot snapshot, List<Change> changes, Progress progress) throws ScenarioOutdated;

    /** The network has changed since the scenario was opened. */
    final class ScenarioOutdated extends Exception {

        private static final long serialVersionUID = 1;

        ScenarioOutdated() {
            super("The network has changed since the scenario was opened");
        }
    }
}
