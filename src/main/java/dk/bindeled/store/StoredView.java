package dk.bindeled.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A view that someone has saved.
 *
 * @param id drawn by chance, and no other view's
 * @param name what its owner calls it
 * @param owner name of the user whose it is
 * @param sharedWith code of the role that may open it too, or null
 * @param query what it shows, as the query of an address, which the store does not look into but for persons' marks; empty where it was not asked for
 * @param changedAt when what it shows was saved last
 * @param version how often what it shows was saved, from 1
 */
public record StoredView(
        String id,
        String name,
        String owner,
        @Nullable String sharedWith,
        String query,
        Instant changedAt,
        long version) {}
