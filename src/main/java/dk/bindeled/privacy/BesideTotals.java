package dk.bindeled.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sees to it that a withheld cell of a table cannot be worked out from the totals of rows and columns that stand beside it. For each,
 * {@link ProtectingMove} finds another table with the same totals in which the cell is higher, by limit − 1 or, where the totals do not allow
 * that, by one; what else differs is withheld too. A cell of which the totals alone leave only one value cannot be protected by withholding
 * cells: whoever shows such totals shows it.
 */
final class BesideTotals {

    private final CountTables tables;
    private final int cells;
    private final BitSet withheld = new BitSet();
    private final BitSet movable = new BitSet();

    private BesideTotals(List<Long> counts, List<Boolean> shown, List<List<Integer>> sums) {
        CountTables.Builder builder = new CountTables.Builder();
        this.cells = counts.size();
        for (int k = 0; k < cells; k++) {
            builder.add("cell " + k, counts.get(k), 1, false);
            withheld.set(k, !shown.get(k));
        }
        for (List<Integer> sum : sums) {
            long total = sum.stream().mapToLong(counts::get).sum();
            builder.sum(builder.add("sum of " + sum, total, Double.POSITIVE_INFINITY, false), sum);
        }
        this.tables = builder.build();
    }

    /**
     * Which cells may be shown.
     *
     * @param counts the cells
     * @param shown which of them may be shown as far as is known
     * @param sums the numbers of the cells that each total is of
     */
    static List<Boolean> protect(List<Long> counts, List<Boolean> shown, List<List<Integer>> sums, int limit) {
        BesideTotals table = new BesideTotals(counts, shown, sums);
        table.protect(limit);
        return IntStream.range(0, table.cells)
                .mapToObj(k -> !table.withheld.get(k))
                .toList();
    }

    /** A cell that another one's move has moved needs none of its own. */
    private void protect(int limit) {
        ProtectingMove moves = new ProtectingMove(tables);
        for (int cell : withheld.stream().toArray()) {
            if (movable.get(cell) || tables.persons(cell) == 0) {
                continue;
            }
            Optional<List<Long>> move =
                    moves.rising(cell, limit - 1, withheld).or(() -> moves.rising(cell, 1, withheld));
            move.ifPresent(found -> IntStream.range(0, cells)
                    .filter(k -> found.get(k) != 0)
                    .forEach(k -> {
                        withheld.set(k);
                        movable.set(k);
                    }));
        }
    }
}
