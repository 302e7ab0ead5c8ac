package dk.bindeled.analysis.cascade;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who of a forest was reached early enough to be followed for a whole window, whom each brought within it, and to which branch each belongs: the
 * subtree that hangs directly under a starter, or a cold tree. Worked out once, for R and all its parts. Immutable; O(n).
 */
final class Followed {

    private final int[] nodes;
    private final int[] brought;
    private final int[] branches;

    /**
     * Follows everyone reached for {@code windowDays}.
     *
     * @param forest of dated data
     */
    Followed(Forest forest, int windowDays) {
        RootedForest shape = forest.shape();
        this.brought = new int[shape.size()];
        this.branches = new int[shape.size()];
        boolean[] followed = new boolean[shape.size()];
        for (int k = 0; k < shape.size(); k++) {
            int v = shape.inOrder(k);
            int parent = shape.parent(v);
            branches[v] = parent < 0 || forest.isStarter(parent) ? v : branches[parent];
            followed[v] = !forest.isStarter(v) && forest.daysSinceWelcome(v) >= windowDays;
            if (parent >= 0 && followed[parent] && forest.daysBetween(parent, v) <= windowDays) {
                brought[parent]++;
            }
        }
        this.nodes = IntStream.range(0, shape.size()).filter(v -> followed[v]).toArray();
    }

    /** The nodes followed, ascending. */
    IntStream nodes() {
        return Arrays.stream(nodes);
    }

    /** Persons (upper half) and the persons they brought (lower half) of each branch that any of these followed nodes is in, in ascending order. */
    long[] branches(int... some) {
        long[] byBranch = Arrays.stream(some)
                .mapToLong(v -> ((long) branches[v] << 32) + brought[v])
                .sorted()
                .toArray();
        long[] sums = new long[byBranch.length];
        int count = 0;
        for (int k = 0; k < byBranch.length; k++) {
            boolean another = k == 0 || byBranch[k] >>> 32 != byBranch[k - 1] >>> 32;
            count += another ? 1 : 0;
            sums[count - 1] += (1L << 32) + (byBranch[k] & 0xffff_ffffL);
        }
        Arrays.sort(sums, 0, count);
        return Arrays.copyOf(sums, count);
    }
}
