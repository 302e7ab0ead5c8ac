package dk.bindeled.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A release as it is kept: what readers can see of one date, as a payload the store does not look into.
 *
 * @param date the date, which no other release has
 * @param at when it was made
 * @param by who made it
 * @param network name of the network, or empty
 * @param version version of the program
 * @param limit fewest persons a count had to hold
 * @param withdrawn true where it was taken from the readers' page
 * @param tables what it tells, as JSON
 */
public record StoredRelease(
        LocalDate date,
        Instant at,
        String by,
        String network,
        String version,
        int limit,
        boolean withdrawn,
        Bytes tables) {}
