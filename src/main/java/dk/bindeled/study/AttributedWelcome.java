package dk.bindeled.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one welcomed person stands in the cascade. Names are those of {@code parents.csv}.
 *
 * @param person id of the person
 * @param parent id of the guide who brought the person, or null for a root
 * @param root id of the tree's root
 * @param ring distance from the root
 * @param welcomedOn first welcome, or null without dates
 * @param referral id of the referral by which the guide brought the person, or null for a root; no column of the file
 */
public record AttributedWelcome(
        String person,
        @Nullable String parent,
        String root,
        int ring,
        @Nullable LocalDate welcomedOn,
        @Nullable String referral) {}
