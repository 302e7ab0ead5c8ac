package dk.bindeled.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Anyone or anything that can have ties.
 *
 * @param id stable text id
 * @param kinds at least one; persons may combine kinds, everything else has one
 * @param label name shown to people, or null
 * @param area id of the area where the actor lives or is placed, or null
 * @param belongsTo id of the area where the actor feels at home, or null
 * @param tier 0-4 where recorded, else null
 * @param sector sector of a body, or null
 * @param from first day the actor is part of the network, or null for always
 * @param until first day the actor is no longer part of it, or null for never
 * @param attributes further columns by name, in name order; empty values are left out
 */
public record Actor(
        String id,
        Set<Kind> kinds,
        @Nullable String label,
        @Nullable String area,
        @Nullable String belongsTo,
        @Nullable Integer tier,
        @Nullable Sector sector,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> attributes) {

    public Actor {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Actor " + id + " has no kind");
        }
        kinds = Kind.set(kinds);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** True if the actor is a citizen, an ambassador or a professional. */
    public boolean isPerson() {
        for (Kind kind : kinds) {
            if (kind.isPerson()) {
                return true;
            }
        }
        return false;
    }

    /** The recorded tier (0-4), else the highest tier of the actor's kinds; -1 for everything but persons. */
    public int effectiveTier() {
        if (!isPerson()) {
            return -1;
        }
        if (tier != null) {
            return tier;
        }
        int highest = -1;
        for (Kind kind : kinds) {
            highest = Math.max(highest, kind.defaultTier());
        }
        return highest;
    }

    /** The same actor, in the network from ever and for ever. */
    public Actor undated() {
        return from == null && until == null
                ? this
                : new Actor(id, kinds, label, area, belongsTo, tier, sector, null, null, attributes);
    }

    /** True if the actor is part of the network on {@code date}: from &le; date &lt; until. */
    public boolean holdsAt(LocalDate date) {
        return (from == null || !from.isAfter(date)) && (until == null || date.isBefore(until));
    }
}
