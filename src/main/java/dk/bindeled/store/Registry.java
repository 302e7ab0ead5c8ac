package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Referral;
import java.util.List;
import java.util.Optional;

/**
 * Single areas, actors and referrals, as forms look them up and register them. Safe to call from any thread; throws
 * {@link StoreUnavailable} if the database cannot be reached.
 */
public interface Registry {

    /**
     * Actors whose label or id contains the text, in any letter case: those that begin with it first, then by label.
     *
     * @param text what was typed; blank finds nothing
     * @param limit how many at most, at least 1
     */
    List<Actor> findActors(String text, int limit);

    /** The actor with this id. */
    Optional<Actor> findActor(String id);

    /** All areas, by label. */
    List<Area> areas();

    /** The referral with this id. */
    Optional<Referral> findReferral(String id);

    /** Referrals in which the actor is guide, citizen or community, by id. */
    List<Referral> referralsOf(String actorId);

    /**
     * Registers a referral, or changes the one with the same id to exactly this, as an import of its own that can be undone.
     *
     * @throws ImportUnderWay if an import or undo is running
     * @throws IllegalArgumentException if it names an actor that is not stored
     */
    ImportRecord save(Referral referral, ImportSource source);
}
