package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * On how many persons the bridge between two groups would rest if it had one tie more.
 *
 * <p>What it measures: κ of {@link GroupPairs}, the fewest persons whose leaving destroys every direct bridge, with a tie that does not exist yet.
 *
 * <p>Formula: members of both + a maximum matching between those only in A and those only in B, the new tie among their ties. One tie more never makes
 * it less, and at most one more.
 *
 * <p>Source: the product's own, on D. Kőnig's theorem (1931).
 *
 * <p>Cost: the ties of the first group, and a matching between the two. Deterministic.
 *
 * <p>How not to read it: 2 instead of 1 says that no single person can destroy the bridge any more, not that it is firm.
 */
public final class IndependentBridges {

    private final Adjacency graph;
    private final Groups groups;

    private IndependentBridges(Adjacency graph, Groups groups) {
        this.graph = graph;
        this.groups = groups;
    }

    /**
     * Independent bridges in a graph.
     *
     * @param groups groups over its nodes
     */
    public static IndependentBridges of(Adjacency graph, Groups groups) {
        return new IndependentBridges(graph, groups);
    }

    /**
     * κ of two groups with one tie more.
     *
     * @param a number of a group
     * @param b number of another group
     * @param u a member of {@code a} only
     * @param v a member of {@code b} only
     * @throws IllegalArgumentException if {@code u} or {@code v} is not on its side
     */
    public int with(int a, int b, int u, int v) {
        if (!isOnly(a, b, u) || !isOnly(b, a, v)) {
            throw new IllegalArgumentException(
                    "A bridge between groups " + a + " and " + b + " is not built by " + u + " and " + v);
        }
        return count(a, b, u, v);
    }

    /** κ of two groups as they are. */
    public int between(int a, int b) {
        return count(a, b);
    }

    /** @param more the ends of a further tie, or nothing */
    private int count(int a, int b, int... more) {
        Map<Integer, Integer> left = new HashMap<>();
        Map<Integer, Integer> right = new HashMap<>();
        IntStream.Builder lefts = IntStream.builder();
        IntStream.Builder rights = IntStream.builder();
        if (more.length > 0) {
            lefts.add(number(left, more[0]));
            rights.add(number(right, more[1]));
        }
        int shared = 0;
        for (int x : groups.members(a)) {
            if (groups.contains(b, x)) {
                shared++;
                continue;
            }
            for (int arc = graph.start(x); arc < graph.end(x); arc++) {
                int y = graph.neighbour(arc);
                if (isOnly(b, a, y)) {
                    lefts.add(number(left, x));
                    rights.add(number(right, y));
                }
            }
        }
        int[] from = lefts.build().toArray();
        int[] to = rights.build().toArray();
        int[] ends = new int[2 * from.length];
        for (int k = 0; k < from.length; k++) {
            ends[2 * k] = from[k];
            ends[2 * k + 1] = left.size() + to[k];
        }
        return shared + SmallestCover.of(Adjacency.ofEdges(left.size() + right.size(), ends), left.size()).length;
    }

    /**
     * Those who carry more than half of the direct ties between two groups, so that the bridge hangs on them: two at most, ascending. None where someone
     * is in both groups, for then there is another bridge.
     */
    int[] carryingMost(int a, int b) {
        Map<Integer, Integer> ties = new TreeMap<>();
        int all = 0;
        for (int x : groups.members(a)) {
            if (groups.contains(b, x)) {
                return new int[0];
            }
            for (int arc = graph.start(x); arc < graph.end(x); arc++) {
                int y = graph.neighbour(arc);
                if (isOnly(b, a, y)) {
                    ties.merge(x, 1, Integer::sum);
                    ties.merge(y, 1, Integer::sum);
                    all++;
                }
            }
        }
        int half = all / 2;
        return ties.entrySet().stream()
                .filter(carried -> carried.getValue() > half)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /**
     * On whom a fragile bridge hangs: those who carry more than half of the direct ties, of a single tie both its ends, ascending; where there are no ties
     * and one member in both groups, that one. Nobody where it hangs on no one.
     */
    public int[] hangsOn(int a, int b) {
        int[] both = Arrays.stream(groups.members(a))
                .filter(v -> groups.contains(b, v))
                .limit(2)
                .toArray();
        if (both.length == 0) {
            return carryingMost(a, b);
        }
        return both.length == 1 && between(a, b) == 1 ? both : new int[0];
    }

    private boolean isOnly(int in, int notIn, int node) {
        return groups.contains(in, node) && !groups.contains(notIn, node);
    }

    private static int number(Map<Integer, Integer> numbers, int node) {
        return numbers.computeIfAbsent(node, _ -> numbers.size());
    }
}
