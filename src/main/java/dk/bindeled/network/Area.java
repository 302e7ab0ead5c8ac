package dk.bindeled.network;

import org.jspecify.annotations.Nullable;

/**
 * A place people live in or belong to.
 *
 * @param id stable text id
 * @param label name shown to people
 * @param level estate, district or municipality
 * @param parent id of the area it is part of, or null for a top area
 */
public record Area(
        String id, String label, AreaLevel level, @Nullable String parent) {}
