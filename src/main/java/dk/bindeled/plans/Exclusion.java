package dk.bindeled.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An introduction that is not to be proposed again.
 *
 * @param key by which it is included again; tells nobody who the two are
 * @param one id of one of the two; null where that one is not in the network that was asked about
 * @param other id of the other; null likewise
 * @param by name of the user who excluded it
 * @param byName what that user is called; the same as {@code by} where that is not known
 * @param at when
 * @param why in the user’s words, or null
 */
public record Exclusion(
        String key,
        @Nullable String one,
        @Nullable String other,
        String by,
        String byName,
        Instant at,
        @Nullable String why) {}
