package dk.bindeled.store;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the wanted steps of pairs of bodies in the database. They are no part of the network: an import that is undone leaves them, and they count again when
 * the bodies come back. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface WantedStepArchive {

    /** All of them, also such as were taken back, in an order that stays the same. */
    List<StoredStep> list();

    /**
     * Saves the step of a pair, unless it has been saved since it was read.
     *
     * @param step the step, or null for none
     * @param version the version that was read; 0 where there was none
     */
    Saved save(BodyPair pair, @Nullable LadderStep step, long version, String by, Instant at);

    /**
     * What became of saving.
     *
     * @param kept true if it was saved; false if there was another version, which is left as it is
     * @param now what is kept now
     */
    record Saved(boolean kept, StoredStep now) {}
}
