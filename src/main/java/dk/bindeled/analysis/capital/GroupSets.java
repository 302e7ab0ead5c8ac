package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The distinct sets of groups that nodes have, with how many nodes and how much degree each holds. Nodes with the same set count alike in every
 * expectation, so sums over pairs of nodes become sums over pairs of sets: in a partition one set per group, with overlapping groups a few more.
 */
final class GroupSets {

    private static final int LARGEST_TABLE = 8_192;

    private final Groups groups;
    private final int[] setOf;
    private final int[] example;
    private final int[] counts;
    private final long[] degrees;
    private final long[] sharingCounts;
    private final long[] sharingDegrees;
    private final BitSet @Nullable [] table;

    /** The sets of the groups over {@code graph}'s nodes, all of which are classified. */
    GroupSets(Adjacency graph, Groups groups) {
        this.groups = groups;
        int n = groups.size();
        this.setOf = refine(groups);
        int count = Arrays.stream(setOf).max().orElse(-1) + 1;
        this.example = new int[count];
        this.counts = new int[count];
        this.degrees = new long[count];
        for (int v = n - 1; v >= 0; v--) {
            example[setOf[v]] = v;
            counts[setOf[v]]++;
            degrees[setOf[v]] += graph.degree(v);
        }
        this.sharingCounts = new long[count];
        this.sharingDegrees = new long[count];
        this.table = groups.isPartition() || count > LARGEST_TABLE ? null : new BitSet[count];
        addUpSharing();
    }

    /** Number of distinct sets. */
    int count() {
        return counts.length;
    }

    /** The set of each node, as a new array. */
    int[] setOfNodes() {
        return setOf.clone();
    }

    /** Number of the set of node {@code v}. */
    int setOf(int v) {
        return setOf[v];
    }

    /** Nodes with set {@code s}. */
    int nodes(int s) {
        return counts[s];
    }

    /** Sum of the degrees of the nodes with set {@code s}. */
    long degree(int s) {
        return degrees[s];
    }

    /** Nodes that share a group with a node of set {@code s}, itself included. */
    long sharingNodes(int s) {
        return sharingCounts[s];
    }

    /** Sum of the degrees of the nodes that share a group with a node of set {@code s}, itself included. */
    long sharingDegree(int s) {
        return sharingDegrees[s];
    }

    /** True if the sets {@code s} and {@code t} have a group in common. */
    boolean share(int s, int t) {
        if (s == t) {
            return true;
        }
        if (table != null) {
            return table[s].get(t);
        }
        return !groups.isPartition() && groups.share(example[s], example[t]);
    }

    /** Splits "everyone" by each group in turn until nodes are together exactly if their sets are the same. */
    private static int[] refine(Groups groups) {
        int n = groups.size();
        int[] part = new int[n];
        int parts = 1;
        int[] splitTo = new int[1 + Math.max(1, totalMembers(groups))];
        int[] splitBy = new int[splitTo.length];
        for (int g = 0; g < groups.count(); g++) {
            for (int v : groups.members(g)) {
                int old = part[v];
                if (splitBy[old] != g + 1) {
                    splitBy[old] = g + 1;
                    splitTo[old] = parts++;
                }
                part[v] = splitTo[old];
            }
        }
        return renumbered(part, parts);
    }

    private static int totalMembers(Groups groups) {
        int total = 0;
        for (int g = 0; g < groups.count(); g++) {
            total += groups.memberCount(g);
        }
        return total;
    }

    /** Numbers parts in the order of their first nodes; parts that were emptied by later splits drop out. */
    private static int[] renumbered(int[] part, int parts) {
        int[] number = new int[parts];
        int next = 0;
        int[] renumbered = new int[part.length];
        for (int v = 0; v < part.length; v++) {
            if (number[part[v]] == 0) {
                number[part[v]] = ++next;
            }
            renumbered[v] = number[part[v]] - 1;
        }
        return renumbered;
    }

    private void addUpSharing() {
        int[][] setsOfGroup = setsOfGroups();
        int[] seenFrom = new int[count()];
        for (int s = 0; s < count(); s++) {
            int node = example[s];
            for (int k = 0; k < groups.groupCount(node); k++) {
                for (int t : setsOfGroup[groups.group(node, k)]) {
                    if (seenFrom[t] != s + 1) {
                        seenFrom[t] = s + 1;
                        sharingCounts[s] += counts[t];
                        sharingDegrees[s] += degrees[t];
                    }
                }
            }
            if (table != null) {
                table[s] = new BitSet(count());
                for (int t = 0; t < count(); t++) {
                    table[s].set(t, seenFrom[t] == s + 1);
                }
            }
        }
    }

    private int[][] setsOfGroups() {
        int[] sizes = new int[groups.count()];
        for (int node : example) {
            for (int k = 0; k < groups.groupCount(node); k++) {
                sizes[groups.group(node, k)]++;
            }
        }
        int[][] sets = new int[groups.count()][];
        for (int g = 0; g < sets.length; g++) {
            sets[g] = new int[sizes[g]];
        }
        for (int s = 0; s < example.length; s++) {
            for (int k = 0; k < groups.groupCount(example[s]); k++) {
                int g = groups.group(example[s], k);
                sets[g][sets[g].length - sizes[g]--] = s;
            }
        }
        return sets;
    }
}
