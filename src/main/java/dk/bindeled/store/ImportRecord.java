package dk.bindeled.store;

import dk.bindeled.network.ImportPurpose;
import java.time.Instant;

/**
 * One import that is part of the network.
 *
 * @param id stable id
 * @param at when it was published
 * @param by who imported
 * @param file name of the folder, file or form the rows came from
 * @param purpose what the rows are kept for, on which basis, and how long
 * @param added rows that were new
 * @param changed rows that changed what was there before; rows that said nothing new are counted nowhere
 */
public record ImportRecord(
        String id,
        Instant at,
        String by,
        String file,
        ImportPurpose purpose,
        NetworkCounts added,
        NetworkCounts changed) {}
