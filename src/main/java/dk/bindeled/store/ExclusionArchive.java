package dk.bindeled.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps in the database which introductions are not to be proposed again. The two are held as marks, and only as long as both are in the data: an erasure
 * and the expiry of an import take out every introduction of whoever goes, and none is kept of one who has gone. Safe to call from any thread; throws
 * {@link StoreUnavailable} if the database cannot be reached.
 */
public interface ExclusionArchive {

    /** All there are, the last first. */
    List<StoredExclusion> list();

    /** How many there are. */
    long count();

    /**
     * Excludes an introduction; one that is excluded already is left as it is.
     *
     * @param ids the two it is of; they are not kept
     * @return what is kept; empty if one of the two is not in the data
     */
    Optional<StoredExclusion> exclude(StoredExclusion excluded, Collection<String> ids);

    /** Lets an introduction be proposed again; nothing happens if it was not excluded. */
    void include(String key);
}
