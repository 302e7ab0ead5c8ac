package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import java.util.Arrays;

/**
 * The distinct sets of groups that nodes have, with how many nodes and how much degree each holds. Nodes with the same set count alike in every
 * expectation, so sums over pairs of nodes become sums over pairs of sets: in a partition one set per group, with overlapping groups a few more.
 */
final class GroupSets {

    private final Groups groups;
    private final int[] setOf;
    private final int[] offsets;
    private final int[] members;
    private final int[] counts;
    private final long[] degrees;
    private final long[] sharingCounts;
    private final long[] sharingDegrees;

    /** The sets of the groups over {@code graph}'s nodes, all of which are classified. */
    GroupSets(Adjacency graph, Groups groups) {
        this.groups = groups;
        int n = groups.size();
        this.setOf = refine(groups);
        int count = Arrays.stream(setOf).max().orElse(-1) + 1;
        int[] example = new int[count];
        this.counts = new int[count];
        this.degrees = new long[count];
        for (int v = n - 1; v >= 0; v--) {
            example[setOf[v]] = v;
            counts[setOf[v]]++;
            degrees[setOf[v]] += graph.degree(v);
        }
        this.sharingCounts = new long[count];
        this.sharingDegrees = new long[count];
        this.offsets = new int[count + 1];
        for (int s = 0; s < count; s++) {
            offsets[s + 1] = offsets[s] + groups.groupCount(example[s]);
        }
        this.members = new int[offsets[count]];
        for (int s = 0; s < count; s++) {
            for (int k = offsets[s]; k < offsets[s + 1]; k++) {
                members[k] = groups.group(example[s], k - offsets[s]);
            }
        }
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

    /** The only group of each node of a partition, as a new array. */
    int[] groupOfNodes() {
        return Arrays.stream(setOf).map(s -> members[offsets[s]]).toArray();
    }

    /** Number of groups. */
    int groupCount() {
        return groups.count();
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

    /** Adds {@code amount} to the total of every group in set {@code s}. */
    void addToGroups(int s, int amount, long[] totals) {
        for (int k = offsets[s]; k < offsets[s + 1]; k++) {
            totals[members[k]] += amount;
        }
    }

    /** Counts one for every group that the sets {@code s} and {@code t} have in common; true if they have any. */
    boolean addToCommon(int s, int t, int[] counts) {
        int i = offsets[s];
        int j = offsets[t];
        boolean any = false;
        while (i < offsets[s + 1] && j < offsets[t + 1]) {
            int difference = Integer.compare(members[i], members[j]);
            if (difference == 0) {
                counts[members[i]]++;
                any = true;
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return any;
    }

    /**
     * 64 bits for set {@code s}, one of them set for each of its groups. Sets whose bits have nothing in common share no group.
     */
    long bits(int s) {
        long bits = 0;
        for (int k = offsets[s]; k < offsets[s + 1]; k++) {
            bits |= 1L << (members[k] & 63);
        }
        return bits;
    }

    /** True if no node is in more than one group, so that every set is one group. */
    boolean isPartition() {
        return groups.isPartition();
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
            for (int k = offsets[s]; k < offsets[s + 1]; k++) {
                for (int t : setsOfGroup[members[k]]) {
                    if (seenFrom[t] != s + 1) {
                        seenFrom[t] = s + 1;
                        sharingCounts[s] += counts[t];
                        sharingDegrees[s] += degrees[t];
                    }
                }
            }
        }
    }

    private int[][] setsOfGroups() {
        int[] sizes = new int[groups.count()];
        for (int g : members) {
            sizes[g]++;
        }
        int[][] sets = new int[groups.count()][];
        for (int g = 0; g < sets.length; g++) {
            sets[g] = new int[sizes[g]];
        }
        for (int s = 0; s < count(); s++) {
            for (int k = offsets[s]; k < offsets[s + 1]; k++) {
                int g = members[k];
                sets[g][sets[g].length - sizes[g]--] = s;
            }
        }
        return sets;
    }
}
