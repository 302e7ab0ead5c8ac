package dk.bindeled.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An introduction that is not to be proposed again. Whoever of the two is named first, it is the same.
 *
 * @param one mark of one of the two, the lesser
 * @param other mark of the other
 * @param by name of the user who excluded it
 * @param at when
 * @param why in the user's words, or null
 */
public record StoredExclusion(
        String one,
        String other,
        String by,
        Instant at,
        @Nullable String why) {

    public StoredExclusion {
        if (one.equals(other)) {
            throw new IllegalArgumentException("Nobody is introduced to himself");
        }
        if (one.compareTo(other) > 0) {
            String lesser = other;
            other = one;
            one = lesser;
        }
    }

    /** What tells it from all others. */
    public String key() {
        return one + " " + other;
    }
}
