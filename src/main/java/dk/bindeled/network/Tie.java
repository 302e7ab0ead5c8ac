package dk.bindeled.network;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One relation between two actors. It is identified by from, to, type, context and since.
 *
 * @param from id of the actor it goes from
 * @param to id of the actor it goes to
 * @param type what it is made of
 * @param strength a positive number where recorded (for {@code collaborates_with} the step 1-4 of the ladder), else null
 * @param since first day it holds, or null for always
 * @param until first day it no longer holds, or null for never
 * @param context where or why the two meet, or null
 * @param role the role in an affiliation, or null
 */
public record Tie(
        String from,
        String to,
        TieType type,
        @Nullable Double strength,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String context,
        @Nullable String role) {

    /** What the post of those is called whom a municipality hires to show people the way into communities. */
    private static final Set<String> COMMUNITY_GUIDE = Set.of("fællesskabsguide", "community guide", "community_guide");

    /** True for a post as community guide: an employment whose role says so, in Danish or English. */
    public boolean isCommunityGuidePost() {
        return type == TieType.EMPLOYED_BY
                && role != null
                && COMMUNITY_GUIDE.contains(role.strip().toLowerCase(Locale.ROOT));
    }

    /** The same tie, as if it had always held. */
    public Tie undated() {
        return since == null && until == null ? this : new Tie(from, to, type, strength, null, null, context, role);
    }

    /** True if the tie holds on {@code date}: since &le; date &lt; until. */
    public boolean holdsAt(LocalDate date) {
        return (since == null || !since.isAfter(date)) && (until == null || date.isBefore(until));
    }
}
