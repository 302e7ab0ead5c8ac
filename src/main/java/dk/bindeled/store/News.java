package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.util.List;

/**
 * What an import adds and what it changes, compared with what is stored.
 *
 * @param areas areas
 * @param actors actors
 * @param referrals referrals
 * @param newTies ties that are not stored
 * @param changedTies ties that are stored otherwise
 * @param knownTies ties that are stored already, likewise or otherwise
 */
record News(
        Nodes<Area> areas,
        Nodes<Actor> actors,
        Nodes<Referral> referrals,
        List<Tie> newTies,
        List<ChangedTie> changedTies,
        List<Tie> knownTies) {

    /**
     * Nodes of one sort.
     *
     * @param sort the sort
     * @param added rows that are not stored
     * @param changed rows that are stored otherwise
     * @param known ids of the rows that are stored already, likewise or otherwise
     */
    record Nodes<T>(NodeSort<T> sort, List<T> added, List<Changed<T>> changed, List<String> known) {

        static <T> Nodes<T> allNew(NodeSort<T> sort, List<T> rows) {
            return new Nodes<>(sort, rows, List.of(), List.of());
        }
    }

    /** A stored row and what it becomes. */
    record Changed<T>(NodeSort.Stored<T> before, T after) {}

    /** A stored tie, the import it came from, and what it becomes. */
    record ChangedTie(Tie before, String origin, Tie after) {}

    List<Nodes<?>> nodes() {
        return List.of(areas, actors, referrals);
    }

    NetworkCounts added() {
        return new NetworkCounts(
                areas.added().size(),
                actors.added().size(),
                newTies.size(),
                referrals.added().size());
    }

    NetworkCounts changed() {
        return new NetworkCounts(
                areas.changed().size(),
                actors.changed().size(),
                changedTies.size(),
                referrals.changed().size());
    }
}
