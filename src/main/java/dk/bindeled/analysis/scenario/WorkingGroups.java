package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declared groups that can be changed. Groups keep their numbers, new ones come last; a group that nobody is in keeps its number and counts as none,
 * as in {@link Groups}.
 */
final class WorkingGroups {

    private static final int[] NONE = {};

    private final Groups base;
    private final List<String> ids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> members = new ArrayList<>();
    private int[] @Nullable [] groupsOf;
    private int nonEmpty;
    private int classified;

    WorkingGroups(Groups base) {
        this.base = base;
        this.groupsOf = new int[base.size()][];
        this.nonEmpty = base.count();
        this.classified = base.classifiedCount();
        for (int g = 0; g < base.count(); g++) {
            ids.add(base.id(g));
            labels.add(base.label(g));
            numbers.put(base.id(g), g);
            members.add(base.members(g));
        }
    }

    /** Number of the group called {@code id}, or -1. */
    int find(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** Number of the group called {@code id}, which there is from now on. */
    int findOrAdd(String id, String label) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        numbers.put(id, ids.size());
        ids.add(id);
        labels.add(label);
        members.add(NONE);
        return ids.size() - 1;
    }

    String id(int g) {
        return ids.get(g);
    }

    String label(int g) {
        return labels.get(g);
    }

    /** How many numbers are given to groups, also to those that nobody is in. */
    int numbered() {
        return ids.size();
    }

    /** Number of groups with members. */
    int count() {
        return nonEmpty;
    }

    /** Number of nodes in at least one group. */
    int classifiedCount() {
        return classified;
    }

    /** Members of a group, sorted; not to be written to. */
    int[] members(int g) {
        return members.get(g);
    }

    /** Groups of a node, sorted; not to be written to. */
    int[] of(int v) {
        if (v >= groupsOf.length) {
            groupsOf = Arrays.copyOf(groupsOf, 2 * v + 1);
        }
        int[] row = groupsOf[v];
        if (row == null) {
            row = v < base.size() ? base.groupsOf(v) : NONE;
            groupsOf[v] = row;
        }
        return row;
    }

    boolean isClassified(int v) {
        return of(v).length > 0;
    }

    boolean contains(int g, int v) {
        return SortedRow.holds(of(v), g);
    }

    /** True if the two are in a common group. */
    boolean share(int u, int v) {
        return SortedRow.anyCommon(of(u), of(v), g -> true);
    }

    /** True if the three are all in a common group. */
    boolean share(int u, int v, int w) {
        return SortedRow.anyCommon(of(u), of(v), g -> contains(g, w));
    }

    void join(int v, int g) {
        int[] row = of(v);
        classified += row.length == 0 ? 1 : 0;
        nonEmpty += members(g).length == 0 ? 1 : 0;
        groupsOf[v] = SortedRow.with(row, g);
        members.set(g, SortedRow.with(members(g), v));
    }

    void leave(int v, int g) {
        groupsOf[v] = SortedRow.without(of(v), g);
        members.set(g, SortedRow.without(members(g), v));
        classified -= of(v).length == 0 ? 1 : 0;
        nonEmpty -= members(g).length == 0 ? 1 : 0;
    }
}
