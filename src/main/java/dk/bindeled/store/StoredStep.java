package dk.bindeled.store;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On which step of the ladder of collaboration two bodies are wanted to stand.
 *
 * @param pair the two
 * @param step the step, or null where none is wanted any more
 * @param by name of the user who said so
 * @param at when
 * @param version how often it was saved, from 1
 */
public record StoredStep(BodyPair pair, @Nullable LadderStep step, String by, Instant at, long version) {}
