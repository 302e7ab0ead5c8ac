package dk.bindeled.study;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * On whom and on what connection hangs, and whether it would hold without one person. Nothing of it is kept. Whoever shows a single person records the look first.
 * Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface Fragility {

    /** Persons and ties told of at most: more than anyone reads. */
    int MOST = 100;

    /** Dates told of at most. */
    int DATES = 12;

    /**
     * On whom it hangs in a network.
     *
     * @param result a study of the network
     * @param snapshot the network
     * @param least fewest persons that make a person or a tie on which they hang worth telling, at least 1
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    FragilityFigures of(StudyResult result, Snapshot snapshot, int least, Progress progress);

    /**
     * The self-running test for one person, on the network's date and on the last day of each half-year before, back to the last one on which the person
     * had brought anybody together; at most {@link #DATES} dates, the earliest first.
     *
     * @param query the network
     * @param person id of a person
     * @return nothing where nobody has that id in the network
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    List<SelfRunningPoint> selfRunning(SnapshotQuery query, String person, Progress progress);
}
