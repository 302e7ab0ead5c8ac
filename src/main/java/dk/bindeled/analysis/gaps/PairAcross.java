package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Groups;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A group of one grouping and a group of another as the two groups of a grouping of their own, so that whatever is worked out of two groups is worked out
 * of these in the same way.
 *
 * <p>Convention: of either group those who are in a group of both groupings, as {@link GroupPairs#across} counts them.
 *
 * <p>Cost: O(members of the two + nodes). Deterministic.
 */
public final class PairAcross {

    /** Number of the group that is of the first grouping. */
    public static final int FIRST = 0;

    /** Number of the group that is of the second grouping. */
    public static final int SECOND = 1;

    private PairAcross() {}

    /**
     * The two groups, over the same nodes; nothing where either has nobody who is in a group of both groupings.
     *
     * @param rows groups of the one grouping
     * @param a number of one of them
     * @param columns groups of the other, over the same nodes
     * @param b number of one of them
     */
    public static Optional<Groups> of(Groups rows, int a, Groups columns, int b) {
        Groups pair = Groups.of(
                rows.grouping(),
                rows.size(),
                Map.of(
                        "a",
                        those(rows.members(a), columns::isClassified),
                        "b",
                        those(columns.members(b), rows::isClassified)),
                Map.of("a", rows.label(a), "b", columns.label(b)));
        return pair.count() == 2 ? Optional.of(pair) : Optional.empty();
    }

    private static List<Integer> those(int[] members, IntPredicate isInBoth) {
        return Arrays.stream(members).filter(isInBoth).boxed().toList();
    }
}
