package dk.bindeled.study;

/**
 * Persons brought from one group to another: the matrix behind the figure {@code left_home}. Names are those of {@code left_home.csv}.
 *
 * @param guideGroup id of a group of the guide who brought them
 * @param citizenGroup id of a group of theirs
 * @param persons how many; whoever is in several groups counts in each
 */
public record GroupFlow(String guideGroup, String citizenGroup, int persons) {}
