package dk.bindeled.views;

import dk.bindeled.privacy.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved view, as someone who may open it sees it.
 *
 * @param id by which it is opened
 * @param name what its owner calls it
 * @param owner name of the user whose it is
 * @param ownerName what that user is called; the same as {@code owner} where that is not known
 * @param own true for its owner, who alone changes it
 * @param removable true for who may delete it: its owner, and administrators where it is shared
 * @param sharedWith the lowest role that may open it too, or null
 * @param query what it shows, as the query of an address without a question mark; empty in a list
 * @param changedAt when what it shows was saved last
 * @param version how often what it shows was saved
 */
public record SavedView(
        String id,
        String name,
        String owner,
        String ownerName,
        boolean own,
        boolean removable,
        @Nullable Role sharedWith,
        String query,
        Instant changedAt,
        long version) {}
