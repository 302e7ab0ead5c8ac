package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;

/**
 * How one group is tied to the others.
 *
 * @param group number of the group
 * @param tiesWithin edges whose ends are both members
 * @param tiesOut edges from members to persons not in the group
 * @param ei (tiesOut − tiesWithin) / (tiesOut + tiesWithin)
 * @param tiesBetween edges of members whose ends share no group at all, with the number that chance would give
 * @param bridgingRatio tiesBetween observed / expected
 */
public record GroupBridging(
        int group, int tiesWithin, int tiesOut, Figure ei, Figure tiesBetween, Figure bridgingRatio) {}
