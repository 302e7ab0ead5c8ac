package dk.bindeled.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking the chain of the audit found.
 *
 * @param lines how many lines were read
 * @param from number of the first line that was read, 0 for none
 * @param last number of the last line, 0 for none
 * @param hash hash of the last line, or empty
 * @param at time of the last line, null for none
 * @param compared true if the end was compared with what the database knows
 * @param breaks where it is broken, in the order of the files, at most {@link #MOST}
 */
public record Verification(
        long lines,
        long from,
        long last,
        String hash,
        @Nullable Instant at,
        boolean compared,
        List<Break> breaks) {

    /** More breaks than this are not told one by one. */
    public static final int MOST = 100;

    public Verification {
        breaks = List.copyOf(breaks);
    }

    public boolean intact() {
        return breaks.isEmpty();
    }
}
