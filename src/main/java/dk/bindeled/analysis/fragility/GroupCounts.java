package dk.bindeled.analysis.fragility;

import dk.bindeled.network.Groups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * To which groups some nodes belong. Whoever is in several groups counts in each.
 *
 * @param groups numbers of groups, most first, then by number
 * @param persons how many of the nodes belong to each of these groups
 */
public record GroupCounts(List<Integer> groups, List<Integer> persons) {

    public GroupCounts {
        groups = List.copyOf(groups);
        persons = List.copyOf(persons);
    }

    /** The groups of the nodes that are wanted. */
    static GroupCounts of(Groups groups, IntPredicate wanted) {
        int[] counts = new int[groups.count()];
        for (int v = 0; v < groups.size(); v++) {
            if (wanted.test(v)) {
                for (int k = 0; k < groups.groupCount(v); k++) {
                    counts[groups.group(v, k)]++;
                }
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int g = 0; g < counts.length; g++) {
            if (counts[g] > 0) {
                found.add(g);
            }
        }
        found.sort(
                Comparator.comparingInt((Integer g) -> counts[g]).reversed().thenComparing(Comparator.naturalOrder()));
        return new GroupCounts(found, found.stream().map(g -> counts[g]).toList());
    }
}
