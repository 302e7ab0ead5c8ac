package dk.bindeled.analysis.cascade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one reached person stands in the cascade.
 *
 * @param person id of the person
 * @param parent id of the guide who brought the person, or null for a cold root
 * @param root id of the root of the person's tree
 * @param ring distance from the root, 0 for a cold root
 * @param welcomedOn first welcome, or null where the data have no dates
 * @param referral id of the referral by which the guide brought the person, or null for a cold root
 */
public record Welcome(
        String person,
        @Nullable String parent,
        String root,
        int ring,
        @Nullable LocalDate welcomedOn,
        @Nullable String referral) {}
