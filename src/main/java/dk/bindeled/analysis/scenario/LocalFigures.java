package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Figure;

/**
 * The figures of a network that follow each change at once. Each is what the class of its measure tells of the same network.
 *
 * @param persons number of persons
 * @param ties number of pairs that are tied
 * @param tiesWithin ties of classified persons who share a group
 * @param tiesBetween ties of classified persons who share none, with what chance would give
 * @param tiesPerMember 2m/n
 * @param supportedShare share of ties within groups that are supported
 * @param bridgingRatio ties between groups, observed / expected
 * @param ei (between − within) / (between + within), without expectation and p
 * @param shareWithinTwo of the citizens who have a tie, the share within two steps of a decision-maker
 * @param shareWithinTwoOfInstitution of them, the share within two steps of anyone in an institutional role
 * @param linkingTiesPer100 linking ties per 100 citizens who have a tie
 * @param citizensWithTies share of the citizens who have a tie
 * @param linkingTies number of linking ties
 */
public record LocalFigures(
        long persons,
        long ties,
        long tiesWithin,
        Figure tiesBetween,
        Figure tiesPerMember,
        Figure supportedShare,
        Figure bridgingRatio,
        Figure ei,
        Figure shareWithinTwo,
        Figure shareWithinTwoOfInstitution,
        Figure linkingTiesPer100,
        Figure citizensWithTies,
        int linkingTies) {}
