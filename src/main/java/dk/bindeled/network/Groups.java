package dk.bindeled.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Declared groups over the nodes 0…size()-1 of a snapshot. Groups are numbered 0…count()-1 in the order of their ids; every group has at
 * least one member. A node may be in several groups, in one, or in none (unclassified). Immutable.
 */
public final class Groups {

    private final Grouping grouping;
    private final List<String> ids;
    private final List<String> labels;
    private final NumberRows groupsOf;
    private final NumberRows members;
    private final int classified;
    private final boolean partition;

    /**
     * Groups by the nodes' rows of group numbers.
     *
     * @param ids ids of the groups, in ascending order
     * @param labels their names
     * @param groupsOf groups of each node
     */
    Groups(Grouping grouping, List<String> ids, List<String> labels, NumberRows groupsOf) {
        this.grouping = grouping;
        this.ids = List.copyOf(ids);
        this.labels = List.copyOf(labels);
        this.groupsOf = groupsOf;
        this.members = groupsOf.transposed(ids.size());
        int placed = 0;
        boolean single = true;
        for (int v = 0; v < groupsOf.size(); v++) {
            placed += groupsOf.count(v) > 0 ? 1 : 0;
            single &= groupsOf.count(v) <= 1;
        }
        this.classified = placed;
        this.partition = single;
    }

    /**
     * Groups from their members.
     *
     * @param size number of nodes, 0…size-1
     * @param membersById node numbers by group id, in any order, repetitions allowed; empty groups are left out
     * @param labelsById names by group id; a group without one is called by its id
     */
    public static Groups of(
            Grouping grouping,
            int size,
            Map<String, ? extends Collection<Integer>> membersById,
            Map<String, String> labelsById) {
        GroupCollector collector = new GroupCollector();
        membersById.forEach((id, nodes) -> nodes.forEach(v -> collector.join(id, v)));
        return collector.groups(grouping, size, id -> labelsById.getOrDefault(id, id));
    }

    /** What the groups are made by. */
    public Grouping grouping() {
        return grouping;
    }

    /** Number of nodes the groups are over, classified or not. */
    public int size() {
        return groupsOf.size();
    }

    /** Number of groups. */
    public int count() {
        return ids.size();
    }

    /** Id of group {@code g}. */
    public String id(int g) {
        return ids.get(g);
    }

    /** Name of group {@code g}. */
    public String label(int g) {
        return labels.get(g);
    }

    /** Members of group {@code g} as ascending node numbers, in an array of the caller's own. */
    public int[] members(int g) {
        return members.row(g);
    }

    /** Number of members of group {@code g}. */
    public int memberCount(int g) {
        return members.count(g);
    }

    /** Groups of node {@code v} as ascending group numbers, in an array of the caller's own; empty where it is unclassified. */
    public int[] groupsOf(int v) {
        return groupsOf.row(v);
    }

    /** Number of groups node {@code v} is in. */
    public int groupCount(int v) {
        return groupsOf.count(v);
    }

    /** The {@code k}-th group of node {@code v}, 0 &le; k &lt; {@link #groupCount}. */
    public int group(int v, int k) {
        return groupsOf.at(groupsOf.start(v) + k);
    }

    /** True if node {@code v} is in group {@code g}. */
    public boolean contains(int g, int v) {
        return groupsOf.contains(v, g);
    }

    /** True if node {@code v} is in at least one group. */
    public boolean isClassified(int v) {
        return groupsOf.count(v) > 0;
    }

    /** Number of nodes that are in at least one group. */
    public int classifiedCount() {
        return classified;
    }

    /** The nodes that are in at least one group, ascending. */
    public int[] classified() {
        int[] nodes = new int[classified];
        int next = 0;
        for (int v = 0; v < groupsOf.size(); v++) {
            if (groupsOf.count(v) > 0) {
                nodes[next++] = v;
            }
        }
        return nodes;
    }

    /** True if no node is in more than one group. */
    public boolean isPartition() {
        return partition;
    }

    /** True if {@code u} and {@code v} are in at least one common group. */
    public boolean share(int u, int v) {
        return groupsOf.share(u, v);
    }

    /** True if the three nodes are all in at least one common group. */
    public boolean share(int u, int v, int w) {
        for (int k = groupsOf.start(u); k < groupsOf.end(u); k++) {
            int g = groupsOf.at(k);
            if (contains(g, v) && contains(g, w)) {
                return true;
            }
        }
        return false;
    }

    /** The same groups over the nodes {@code nodes} (ascending), renumbered in that order, as {@link Adjacency#induced} does. */
    public Groups induced(int... nodes) {
        NumberRows.Pairs pairs = new NumberRows.Pairs();
        boolean[] kept = new boolean[count()];
        for (int k = 0; k < nodes.length; k++) {
            for (int place = groupsOf.start(nodes[k]); place < groupsOf.end(nodes[k]); place++) {
                pairs.add(k, groupsOf.at(place));
                kept[groupsOf.at(place)] = true;
            }
        }
        int[] numbers = new int[count()];
        List<String> keptIds = new ArrayList<>();
        List<String> keptLabels = new ArrayList<>();
        for (int g = 0; g < kept.length; g++) {
            if (kept[g]) {
                numbers[g] = keptIds.size();
                keptIds.add(ids.get(g));
                keptLabels.add(labels.get(g));
            }
        }
        pairs.renumber(numbers);
        return new Groups(grouping, keptIds, keptLabels, pairs.rows(nodes.length));
    }
}
