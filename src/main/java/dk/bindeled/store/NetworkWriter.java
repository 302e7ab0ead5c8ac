package dk.bindeled.store;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Changes the stored network by whole imports: an import is published as one, or leaves nothing, also when the program is killed. Only one
 * import or undo runs at a time.
 *
 * <p>Every method throws {@link StoreUnavailable} if the database cannot be reached; what was under way is then cleared at the next
 * start.
 */
public interface NetworkWriter {

    /**
     * Adds rows to the network. Areas, actors and referrals whose id is there already, and ties that are there already (same from, to,
     * type, context and since; where a type is undirected, either way round), are changed to what the rows say, and what they were is
     * kept for {@link #undo}. An actor's kinds are replaced; a field or attribute that a row leaves empty stays as it was.
     *
     * <p>Progress steps: {@code storing-areas}, {@code storing-actors}, {@code storing-ties}, {@code storing-referrals},
     * {@code publishing}.
     *
     * @param rows rows that have been checked: each id once, and every id they refer to is among them or stored
     * @throws ImportUnderWay if an import or undo runs already
     * @throws CancellationException if the progress is cancelled; nothing is left of the import
     * @throws IllegalArgumentException if a row refers to an area or actor that is neither among the rows nor stored; nothing is stored
     */
    ImportRecord load(NetworkRows rows, ImportSource source, Progress progress);

    /**
     * Takes an import back, exactly: what it added is deleted, what it changed is as it was before. Progress step: {@code undoing}.
     * It cannot be cancelled.
     *
     * @throws ImportNotFound if no published import has this id
     * @throws ImportBuiltUpon if later imports refer to what it added or changed; they would have to be undone first
     * @throws ImportUnderWay if an import or undo runs already
     */
    void undo(String importId, Progress progress);

    /** The imports the network consists of, newest first. */
    List<ImportRecord> imports();

    /** What had been interrupted by the end of the last run and was cleared away when this one started. */
    List<ClearedImport> clearedAtStart();
}
