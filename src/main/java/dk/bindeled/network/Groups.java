package dk.bindeled.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Declared groups over the nodes 0…size()-1 of a snapshot. Groups are numbered 0…count()-1 in the order of their ids; every group has at
 * least one member. A node may be in several groups, in one, or in none (unclassified). Immutable.
 */
public final class Groups {

    private final Grouping grouping;
    private final List<String> ids;
    private final List<String> labels;
    private final int[][] members;
    private final int[][] groupsOf;
    private final int classified;
    private final boolean partition;

    private Groups(Grouping grouping, int size, Map<String, int[]> membersById, Map<String, String> labelsById) {
        this.grouping = grouping;
        this.ids = List.copyOf(membersById.keySet());
        this.labels = ids.stream().map(id -> labelsById.getOrDefault(id, id)).toList();
        this.members = membersById.values().toArray(int[][]::new);
        int[] counts = new int[size];
        for (int[] group : members) {
            for (int v : group) {
                counts[v]++;
            }
        }
        this.groupsOf = new int[size][];
        int placed = 0;
        boolean single = true;
        for (int v = 0; v < size; v++) {
            groupsOf[v] = new int[counts[v]];
            placed += counts[v] > 0 ? 1 : 0;
            single &= counts[v] <= 1;
        }
        this.classified = placed;
        this.partition = single;
        int[] next = new int[size];
        for (int g = 0; g < members.length; g++) {
            for (int v : members[g]) {
                groupsOf[v][next[v]++] = g;
            }
        }
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
        Map<String, int[]> sorted = new TreeMap<>();
        membersById.forEach((id, nodes) -> {
            if (!nodes.isEmpty()) {
                sorted.put(
                        id,
                        nodes.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .distinct()
                                .toArray());
            }
        });
        return new Groups(grouping, size, sorted, labelsById);
    }

    /** What the groups are made by. */
    public Grouping grouping() {
        return grouping;
    }

    /** Number of nodes the groups are over, classified or not. */
    public int size() {
        return groupsOf.length;
    }

    /** Number of groups. */
    public int count() {
        return members.length;
    }

    /** Id of group {@code g}. */
    public String id(int g) {
        return ids.get(g);
    }

    /** Name of group {@code g}. */
    public String label(int g) {
        return labels.get(g);
    }

    /** Members of group {@code g} as ascending node numbers, a new array. */
    public int[] members(int g) {
        return members[g].clone();
    }

    /** Number of members of group {@code g}. */
    public int memberCount(int g) {
        return members[g].length;
    }

    /** Groups of node {@code v} as ascending group numbers, a new array; empty where it is unclassified. */
    public int[] groupsOf(int v) {
        return groupsOf[v].clone();
    }

    /** Number of groups node {@code v} is in. */
    public int groupCount(int v) {
        return groupsOf[v].length;
    }

    /** The {@code k}-th group of node {@code v}, 0 &le; k &lt; {@link #groupCount}. */
    public int group(int v, int k) {
        return groupsOf[v][k];
    }

    /** True if node {@code v} is in group {@code g}. */
    public boolean contains(int g, int v) {
        return Arrays.binarySearch(groupsOf[v], g) >= 0;
    }

    /** True if node {@code v} is in at least one group. */
    public boolean isClassified(int v) {
        return groupsOf[v].length > 0;
    }

    /** Number of nodes that are in at least one group. */
    public int classifiedCount() {
        return classified;
    }

    /** The nodes that are in at least one group, ascending. */
    public int[] classified() {
        int[] nodes = new int[classified];
        int next = 0;
        for (int v = 0; v < groupsOf.length; v++) {
            if (groupsOf[v].length > 0) {
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
        int[] a = groupsOf[u];
        int[] b = groupsOf[v];
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** True if the three nodes are all in at least one common group. */
    public boolean share(int u, int v, int w) {
        for (int g : groupsOf[u]) {
            if (contains(g, v) && contains(g, w)) {
                return true;
            }
        }
        return false;
    }

    /** The same groups over the nodes {@code nodes} (ascending), renumbered in that order, as {@link Adjacency#induced} does. */
    public Groups induced(int... nodes) {
        int[] renumbered = new int[size()];
        Arrays.fill(renumbered, -1);
        for (int k = 0; k < nodes.length; k++) {
            renumbered[nodes[k]] = k;
        }
        Map<String, int[]> kept = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (int g = 0; g < members.length; g++) {
            int[] inner = Arrays.stream(members[g])
                    .map(v -> renumbered[v])
                    .filter(k -> k >= 0)
                    .toArray();
            if (inner.length > 0) {
                kept.put(ids.get(g), inner);
                names.put(ids.get(g), labels.get(g));
            }
        }
        return new Groups(grouping, nodes.length, kept, names);
    }
}
