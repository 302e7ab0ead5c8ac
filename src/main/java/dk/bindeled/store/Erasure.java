package dk.bindeled.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person was erased. Nothing here says who.
 *
 * @param id the erasure's own id, drawn by chance
 * @param at when it was done
 * @param by who did it
 * @param reason code of the reason
 * @param note what was written beside it, without the person's id or name
 * @param removed what went
 * @param times how often it was done: more than once where a backup had brought the person back
 * @param watches true as long as the person's id is recognised and refused
 * @param endedBy who lifted it, or null
 */
public record Erasure(
        String id,
        Instant at,
        String by,
        String reason,
        String note,
        ErasedCounts removed,
        long times,
        boolean watches,
        @Nullable String endedBy) {}
