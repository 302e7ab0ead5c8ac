package dk.bindeled.store;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Reads the stored network. Rows of an import that is not published, or is being undone, are never seen. Safe to call from any thread.
 *
 * <p>Every method throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface NetworkReader {

    /**
     * Everything that is stored. Progress steps: {@code reading-areas}, {@code reading-actors}, {@code reading-ties},
     * {@code reading-referrals}.
     *
     * @throws CancellationException if the progress is cancelled
     */
    NetworkRows read(Progress progress);

    /**
     * The network of a query, as arrays. Progress steps as for {@link #read}, then {@code building-snapshot}.
     *
     * @param today the latest date the default date may be
     * @throws CancellationException if the progress is cancelled
     * @throws IllegalArgumentException if the wanted grouping is an attribute that no actor has
     */
    Snapshot snapshot(SnapshotQuery query, LocalDate today, Progress progress);

    /** True if there is no actor. */
    boolean isEmpty();

    /** How much is stored. */
    NetworkCounts counts();

    /**
     * A short text that names the state of the network: two equal marks mean the same rows, and publishing or undoing an import
     * changes it, and erasing a person. Much cheaper than reading.
     */
    String stateMark();

    /** All ties, of any type and date, that begin or end at the actor; none if there is no such actor. Sorted by from, to, type, since. */
    List<Tie> tiesOf(String actorId);

    /**
     * All ties, of any type and date, that join an actor of one set with an actor of the other, either way round. Sorted by from, to,
     * type, since.
     */
    List<Tie> tiesBetween(Set<String> actorIds, Set<String> otherActorIds);

    /** The ties, of any type, that begin or end at an actor and hold on a date, each with the imports that say it. Sorted by from, to, type, since. */
    List<SourcedTie> sourcedTiesOf(String actorId, LocalDate date);

    /** The same, but only those that join the actor with another one, either way round. */
    List<SourcedTie> sourcedTiesBetween(String actorId, String otherActorId, LocalDate date);
}
