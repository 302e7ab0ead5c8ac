package dk.bindeled.study;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the ties of one actor from the stored network, with what a {@link dk.bindeled.network.Snapshot} has folded away: dates, context and where they are known from. Quick
 * enough for a click. Whoever shows them records the look at the persons first. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface SingleTies {

    /** The ties of an actor that hold on a date, of all types; none if nobody has the id. Sorted by from, to, type, since. */
    List<SingleTie> of(String actorId, LocalDate date);

    /** The ties that join two actors on a date, either way round. Sorted by from, to, type, since. */
    List<SingleTie> between(String actorId, String otherActorId, LocalDate date);
}
