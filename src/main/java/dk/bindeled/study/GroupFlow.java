package dk.bindeled.study;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.cascade.LeftHome;
import dk.bindeled.network.Snapshot;
import java.util.List;

/**
 * Persons brought from one group to another: the matrix behind the figure {@code left_home}.
 *
 * @param guideGroup id of a group of the guide who brought them
 * @param citizenGroup id of a group of theirs
 * @param persons how many; whoever is in several groups counts in each
 */
public record GroupFlow(String guideGroup, String citizenGroup, int persons) {

    /** The flows between the chosen groups of a network, in the order of ids; ways that nobody was brought are absent. O(referrals log referrals). */
    public static List<GroupFlow> of(Snapshot snapshot) {
        return LeftHome.of(Forest.of(snapshot), snapshot).flows().stream()
                .map(flow -> new GroupFlow(flow.guideGroup(), flow.citizenGroup(), flow.persons()))
                .toList();
    }
}
