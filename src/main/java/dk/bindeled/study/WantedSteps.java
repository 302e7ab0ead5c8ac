package dk.bindeled.study;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which step of the ladder of collaboration pairs of bodies are wanted to stand. What is wanted is of no date, and holds until somebody says otherwise. Safe to call from
 * any thread; throws {@link dk.bindeled.store.StoreUnavailable} if the database cannot be reached.
 */
@RolesAllowed("ANALYST")
public interface WantedSteps {

    /** What is wanted of each pair, also where it was taken back, in the order of the pairs. */
    Map<BodyPair, WantedStep> all();

    /**
     * Says what is wanted of a pair, unless somebody has said so since it was read.
     *
     * @param step the step, or null for none
     * @param version the version that was read; 0 where there was none
     * @param by name of the user who says so
     */
    @RolesAllowed("COORDINATOR")
    Saved set(BodyPair pair, @Nullable LadderStep step, long version, String by);

    /**
     * What is wanted of a pair.
     *
     * @param step the step, or null where it was taken back
     * @param by what the user is called who said so
     * @param at when
     * @param version how often it was said
     */
    record WantedStep(@Nullable LadderStep step, String by, Instant at, long version) {}

    /**
     * What became of saying so.
     *
     * @param kept true if it was saved; false if somebody else has said something since, which is left as it is
     * @param now what is wanted now
     */
    record Saved(boolean kept, WantedStep now) {}
}
