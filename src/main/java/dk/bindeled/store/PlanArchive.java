package dk.bindeled.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans in the database. A mark of whoever is not in the data is not kept anew, neither after an erasure nor after an import has expired:
 * {@link StoredPlan#GONE} is kept in its place. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface PlanArchive {

    /** The plan with this id. */
    Optional<StoredPlan> find(String id);

    /** The plans someone owns and those that are shared with one of some roles, the one saved last first, without their changes. */
    List<StoredPlan> list(String owner, Collection<String> roles);

    /**
     * Keeps a new plan. One with the same id that is there already is left as it is.
     *
     * @param most so many may its owner have
     * @param persons who they are whose marks the plan holds
     * @return what is kept; empty if the owner has as many already
     */
    Optional<StoredPlan> create(StoredPlan plan, int most, Persons persons);

    /**
     * Saves the name, the status and the changes of a plan, unless it has been saved since it was read. Who owns it and with whom it is shared stay.
     *
     * @param plan what is to be kept; its version is the one that was read, and when and by whom it was changed is now
     * @param persons who they are whose marks the plan holds
     * @return what is kept now, this or what was saved since; empty if there is no such plan
     */
    Optional<Saved> save(StoredPlan plan, Persons persons);

    /**
     * What became of saving.
     *
     * @param kept true if it was saved; false if there was a newer version, which is left as it is
     * @param plan the plan as it is now
     */
    record Saved(boolean kept, StoredPlan plan) {}

    /**
     * Whose marks are whose.
     *
     * @param idOf ids by mark, as far as whoever saves knows them; they are not kept
     * @param markOf the mark of an id, for those whom nobody knows
     */
    record Persons(Map<String, String> idOf, UnaryOperator<String> markOf) {

        public Persons {
            idOf = Map.copyOf(idOf);
        }
    }

    /**
     * Lets a role open and change a plan, or its owner alone. Of two who do it at the same time the later one is right.
     *
     * @param role code of the role, or null
     * @return the plan; empty if there is no such plan
     */
    Optional<StoredPlan> share(String id, @Nullable String role);

    /** Deletes a plan; nothing happens if there is none with this id. */
    void delete(String id);
}
