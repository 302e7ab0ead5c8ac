package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Groups;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the groups of one grouping hang together with the groups of another.
 *
 * @param rows the groups of the one that hold somebody who is in a group of the other too; over other node numbers than the whole
 * @param columns the groups of the other, likewise
 * @param pairs every group of the one with every group of the other, in that order; {@code a} is a number in {@code rows}, {@code b} one in {@code columns}
 * @param persons how many are in a group of both groupings
 * @param usual direct ties of all pairs / the ties that chance would give them, null where it would give none
 */
public record AcrossGroupings(
        Groups rows,
        Groups columns,
        List<GroupPair> pairs,
        int persons,
        @Nullable Double usual) {

    public AcrossGroupings {
        pairs = List.copyOf(pairs);
    }
}
