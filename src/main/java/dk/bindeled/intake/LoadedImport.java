package dk.bindeled.intake;

import dk.bindeled.network.ImportPurpose;
import java.time.Instant;

/**
 * One import that is part of the network.
 *
 * @param id stable id
 * @param at when it was loaded
 * @param by who imported
 * @param name name of the folder or zip file
 * @param purpose what the rows are kept for, on which basis, and how long
 * @param added rows that were new
 * @param changed rows that changed what was there before
 */
public record LoadedImport(
        String id, Instant at, String by, String name, ImportPurpose purpose, Counts added, Counts changed) {

    /**
     * How many rows of each sort.
     *
     * @param areas areas
     * @param actors actors
     * @param ties ties
     * @param referrals referrals
     */
    public record Counts(long areas, long actors, long ties, long referrals) {

        /** The sum over all sorts. */
        public long total() {
            return areas + actors + ties + referrals;
        }
    }
}
