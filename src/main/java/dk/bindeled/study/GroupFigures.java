package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * Figures of one group; null where a figure is not defined for it. Names are those of {@code groups.csv}.
 *
 * @param group group id
 * @param label group name
 * @param persons members
 * @param tiesWithin edges whose ends are both members
 * @param tiesPerMember 2 tiesWithin / persons
 * @param density edges within per pair of members
 * @param supportedShare share of edges within that a third member supports
 * @param transitivity 3 triangles per connected triple within the group
 * @param multiplexShare share of edges within that are joined by at least two distinct (type, context)
 * @param tiesOut edges from members to persons not in the group
 * @param ei (ties out - ties within) / (ties out + ties within)
 * @param shareWithinTwo share of its citizens with a tie who are within two steps of a decision-maker
 * @param linkingTies linking ties with an end in the group
 * @param institutionsReached distinct institutions its members reach
 * @param eiExpected what chance gives for ei
 * @param eiP two-sided p of ei: how often chance lies at least as far from the expected
 * @param eiPHolm the same, adjusted for how many groups are compared of those whose index can vary
 */
public record GroupFigures(
        String group,
        String label,
        int persons,
        int tiesWithin,
        @Nullable Double tiesPerMember,
        @Nullable Double density,
        @Nullable Double supportedShare,
        @Nullable Double transitivity,
        @Nullable Double multiplexShare,
        int tiesOut,
        @Nullable Double ei,
        @Nullable Double shareWithinTwo,
        @Nullable Integer linkingTies,
        @Nullable Integer institutionsReached,
        @Nullable Double eiExpected,
        @Nullable Double eiP,
        @Nullable Double eiPHolm) {}
