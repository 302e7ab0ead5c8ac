package dk.bindeled.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stored release. It never changes: nothing that is imported, undone or erased afterwards alters it, for it holds counts of at least as many
 * persons as the limit and of nobody in particular.
 *
 * @param at when it was made
 * @param by who made it; not for readers
 * @param withdrawn true where it was taken from the readers' page; later releases are held against it all the same
 * @param tables what it tells
 * @param json the very bytes of the tables as JSON, as readers download them
 */
public record Release(Instant at, String by, boolean withdrawn, ReleaseTables tables, String json) {

    /** Its date, which is its name. */
    public LocalDate date() {
        return tables.date();
    }
}
