package dk.bindeled.rings;

import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Persons brought from group to group, with totals, as they may be shown: cells, totals of rows and of columns and the total of all are withheld
 * together, so that none can be worked out from the others. More than {@link #MOST_GROUPS} groups have no cells.
 *
 * @param groups the groups, in the order in which they stand
 * @param cells for each group of the guide and each of the citizen the persons; last in each row its total, and a last row of totals
 */
record FlowTable(List<Group> groups, List<List<ShownCount>> cells) {

    FlowTable {
        groups = List.copyOf(groups);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** More groups than this make no table that can be read, and take long to withhold. */
    static final int MOST_GROUPS = 30;

    /** A group and its name. */
    record Group(String id, String label) {}

    /** From a guide's group to a citizen's. */
    record Way(String guideGroup, String citizenGroup) {}

    /**
     * The table of some groups.
     *
     * @param persons how many persons were brought each way; a way that is not there has none
     */
    static FlowTable of(List<Group> groups, Map<Way, Long> persons, Suppression suppression) {
        if (groups.size() > MOST_GROUPS) {
            return new FlowTable(groups, List.of());
        }
        int n = groups.size();
        List<List<Long>> table = new ArrayList<>();
        for (Group guide : groups) {
            List<Long> row = new ArrayList<>();
            for (Group citizen : groups) {
                row.add(persons.getOrDefault(new Way(guide.id(), citizen.id()), 0L));
            }
            row.add(sum(row));
            table.add(row);
        }
        List<Long> last = new ArrayList<>();
        for (int column = 0; column <= n; column++) {
            int of = column;
            last.add(table.stream().mapToLong(row -> row.get(of)).sum());
        }
        table.add(last);
        List<Boolean> visible =
                suppression.mayShowInSums(table.stream().flatMap(List::stream).toList(), Set.of(), sums(n));
        List<List<ShownCount>> cells = new ArrayList<>();
        for (int row = 0; row <= n; row++) {
            List<ShownCount> shown = new ArrayList<>();
            for (int column = 0; column <= n; column++) {
                shown.add(new ShownCount(table.get(row).get(column), visible.get(row * (n + 1) + column)));
            }
            cells.add(shown);
        }
        return new FlowTable(groups, cells);
    }

    /** The most persons of one way that may be told, totals apart; at least 1. */
    long most() {
        long most = 1;
        for (int row = 0; row < groups.size(); row++) {
            for (int column = 0; column < groups.size(); column++) {
                ShownCount cell = cells.get(row).get(column);
                most = Math.max(most, cell.visible() ? cell.value() : 0);
            }
        }
        return most;
    }

    /** The last cell of each row and of each column is the sum of the others. */
    private static List<KnownSum> sums(int n) {
        List<KnownSum> sums = new ArrayList<>();
        for (int line = 0; line <= n; line++) {
            int at = line;
            int side = n + 1;
            sums.add(KnownSum.of(
                    at * side + n,
                    IntStream.range(0, n).mapToObj(column -> at * side + column).toList()));
            sums.add(KnownSum.of(
                    n * side + at,
                    IntStream.range(0, n).mapToObj(row -> row * side + at).toList()));
        }
        return sums;
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
