package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Linking of some persons: everyone, or the members of a group.
 *
 * @param shareWithinTwo of the citizens who have a tie, the share within two steps of a decision-maker
 * @param shareWithinTwoOfInstitution of the citizens who have a tie, the share within two steps of anyone in an institutional role
 * @param linkingTiesPer100 linking ties per 100 citizens who have a tie
 * @param citizensWithTies share of the citizens who have a tie, the coverage of the other shares
 * @param linkingTies linking ties with at least one end among the persons, null for bodies
 * @param institutionsReached distinct employers of their neighbours in an institutional role, each person's own excluded, null for bodies
 */
public record LinkingFigures(
        Figure shareWithinTwo,
        Figure shareWithinTwoOfInstitution,
        Figure linkingTiesPer100,
        Figure citizensWithTies,
        @Nullable Integer linkingTies,
        @Nullable Integer institutionsReached) {}
