package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a cascade leaves the circle it began in: of the reached persons who are no root themselves, the share outside every group of their
 * root. Over those persons of whom both they and their root are in at least one of the snapshot's groups; the figure's n says how many.
 * Whoever has left the network by the snapshot's date is in no group. Deterministic; O(n &middot; groups per person).
 *
 * @param share the share with its Wilson interval (too narrow where few trees hold many persons), or missing
 * @param flows persons by the group of the guide who brought them and their own group, in the order of group ids; persons or guides in
 *     several groups count in each
 */
public record LeftHome(Figure share, List<Flow> flows) {

    /**
     * Persons brought from one group to another.
     *
     * @param guideGroup id of a group of the guide
     * @param citizenGroup id of a group of the person brought
     * @param persons how many persons
     */
    public record Flow(String guideGroup, String citizenGroup, int persons) {}

    private record Pair(int guideGroup, int citizenGroup) {}

    public LeftHome {
        flows = List.copyOf(flows);
    }

    /** How far a forest left home, by the groups of the snapshot it was built from. */
    public static LeftHome of(Forest forest, Snapshot snapshot) {
        Groups groups = snapshot.groups();
        RootedForest shape = forest.shape();
        int placed = 0;
        int outside = 0;
        Map<Pair, Integer> counts =
                new TreeMap<>(Comparator.comparingInt(Pair::guideGroup).thenComparingInt(Pair::citizenGroup));
        for (int v = 0; v < shape.size(); v++) {
            if (shape.parent(v) < 0) {
                continue;
            }
            int person = node(snapshot, forest.id(v));
            int root = node(snapshot, forest.id(shape.root(v)));
            int guide = node(snapshot, forest.id(shape.parent(v)));
            if (isPlaced(groups, person) && isPlaced(groups, root)) {
                placed++;
                outside += groups.share(person, root) ? 0 : 1;
            }
            if (isPlaced(groups, person) && isPlaced(groups, guide)) {
                for (int from : groups.groupsOf(guide)) {
                    for (int to : groups.groupsOf(person)) {
                        counts.merge(new Pair(from, to), 1, Integer::sum);
                    }
                }
            }
        }
        List<Flow> flows = new ArrayList<>();
        counts.forEach((pair, persons) ->
                flows.add(new Flow(groups.id(pair.guideGroup()), groups.id(pair.citizenGroup()), persons)));
        return new LeftHome(share(forest, groups, outside, placed), flows);
    }

    private static Figure share(Forest forest, Groups groups, int outside, int placed) {
        if (forest.reached() == 0) {
            return Figure.missing(Reason.NO_WELCOMES, 0);
        }
        return groups.count() == 1
                ? Figure.missing(Reason.ONE_GROUP_ONLY, placed)
                : Wilson.share(outside, placed, Reason.NO_GROUPS);
    }

    /** Number of the person among the nodes, or -1; with bodies as nodes no person is one. */
    private static int node(Snapshot snapshot, String id) {
        int v = snapshot.indexOf(id);
        return v < snapshot.size() ? v : -1;
    }

    private static boolean isPlaced(Groups groups, int node) {
        return node >= 0 && groups.isClassified(node);
    }
}
