package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;

/**
 * How one group holds together, on the ties among its members.
 *
 * @param group number of the group
 * @param persons members
 * @param tiesWithin edges whose ends are both members
 * @param supportedTies of these, those whose ends have a third member in common
 * @param tiesPerMember 2 tiesWithin / persons
 * @param density share of pairs of members that are joined
 * @param supportedShare supportedTies / tiesWithin
 * @param transitivity share of paths of two edges within the group that are closed
 * @param clustering mean local clustering within the group
 * @param multiplexShare share of edges within that are joined by at least two distinct (type, context)
 */
public record GroupBonding(
        int group,
        int persons,
        int tiesWithin,
        int supportedTies,
        Figure tiesPerMember,
        Figure density,
        Figure supportedShare,
        Figure transitivity,
        Figure clustering,
        Figure multiplexShare) {}
