package dk.bindeled.study;

import dk.bindeled.analysis.gaps.StandingOut;
import java.util.List;

/**
 * Groups against groups, of one grouping or of two.
 *
 * @param rows the groups that are rows, in the order of their ids
 * @param columns the groups that are columns; the same as {@code rows} where groups of one grouping stand against each other
 * @param across true if rows and columns are of two groupings
 * @param pairs each pair once: {@code a} is a row, {@code b} a column
 * @param standing for each of {@code pairs} how far it stands out against the pattern of this network, above 0 for more ties than is usual here; 0 where nothing can be expected
 * @param groups how many groups there are on either side together; more than are told where they are too many
 */
public record GroupMatrix(
        List<Side> rows,
        List<Side> columns,
        boolean across,
        List<PairFigures> pairs,
        List<Double> standing,
        int groups) {

    /** Groups of one side beyond which only the largest are told. */
    public static final int MOST = 500;
    /** From this far on, either way, a pair differs from the usual. */
    public static final double SOMEWHAT = StandingOut.SOMEWHAT;
    /** From this far on, either way, a pair stands out. */
    public static final double CLEARLY = StandingOut.CLEARLY;

    public GroupMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
        standing = List.copyOf(standing);
        if (pairs.size() != standing.size()) {
            throw new IllegalArgumentException(
                    pairs.size() + " pairs, but " + standing.size() + " numbers that tell how far they stand out");
        }
    }

    /**
     * A group.
     *
     * @param id its id
     * @param label its name
     * @param persons its members; of two groupings only those who are in a group of both
     */
    public record Side(String id, String label, int persons) {}
}
