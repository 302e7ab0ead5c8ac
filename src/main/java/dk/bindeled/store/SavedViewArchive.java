package dk.bindeled.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps saved views in the database. Marks of persons who were erased are never kept: they are taken out of what is to be saved, so that neither a
 * page that was opened before an erasure nor an old link brings them back. Safe to call from any thread; throws {@link StoreUnavailable} if the
 * database cannot be reached.
 */
public interface SavedViewArchive {

    /** The view with this id. */
    Optional<StoredView> find(String id);

    /** The views someone owns and those that are shared with one of some roles, the one saved last first, without what they show. */
    List<StoredView> list(String owner, Collection<String> roles);

    /**
     * Keeps a new view. One with the same id that is there already is left as it is.
     *
     * @param most so many may its owner have
     * @return what is kept; empty if the owner has as many already
     */
    Optional<StoredView> create(StoredView view, int most);

    /**
     * Saves what a view shows, unless it has been saved since it was read.
     *
     * @param version the version that was read
     * @return what is kept now, this or what was saved since; empty if there is no such view
     */
    Optional<Saved> save(String id, long version, String query, Instant at);

    /**
     * What became of saving.
     *
     * @param kept true if it was saved; false if there was a newer version, which is left as it is
     * @param view the view as it is now
     */
    record Saved(boolean kept, StoredView view) {}

    /** Calls a view something else; empty if there is no such view. Of two who do it at the same time the later one is right. */
    Optional<StoredView> rename(String id, String name);

    /**
     * Lets a role open a view, or its owner alone. Of two who do it at the same time the later one is right.
     *
     * @param role code of the role, or null
     * @return the view; empty if there is no such view
     */
    Optional<StoredView> share(String id, @Nullable String role);

    /** Deletes a view; nothing happens if there is none with this id. */
    void delete(String id);
}
