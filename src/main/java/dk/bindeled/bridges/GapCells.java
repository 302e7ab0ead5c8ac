package dk.bindeled.bridges;

import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a matrix as they may be shown: its groups in the order that is wanted, and for each two of them their pair and how it stands. */
final class GapCells {

    private final PairReading reading;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Side> rows;
    private final List<Side> columns;

    /**
     * The cells.
     *
     * @param similarRows numbers of rows in the order of those that are alike; not looked at for another order
     * @param similarColumns the same of columns
     */
    GapCells(PairReading reading, MatrixOrder order, List<Integer> similarRows, List<Integer> similarColumns) {
        this.reading = reading;
        GroupMatrix matrix = reading.matrix();
        for (int k = 0; k < matrix.pairs().size(); k++) {
            PairFigures pair = matrix.pairs().get(k);
            numbers.put(reading.key(pair.a(), pair.b()), k);
        }
        this.rows = ordered(matrix.rows(), order, similarRows, true);
        this.columns = matrix.across() ? ordered(matrix.columns(), order, similarColumns, false) : rows;
    }

    List<Side> rows() {
        return rows;
    }

    List<Side> columns() {
        return columns;
    }

    /** The pair of a row and a column; null where a group meets itself. */
    @Nullable
    PairFigures pair(int row, int column) {
        Integer number = number(rows.get(row).id(), columns.get(column).id());
        return number == null ? null : reading.matrix().pairs().get(number);
    }

    /** How a pair stands. */
    Standing standing(PairFigures pair) {
        Integer number = number(pair.a(), pair.b());
        return number == null || !reading.mayShow(pair) || pair.bridgeClass() == BridgeClass.UNKNOWN
                ? Standing.WITHHELD
                : Standing.of(reading.matrix().standing().get(number));
    }

    /** Pairs that stand out and may be told, those farthest from the usual first. */
    List<PairFigures> standingOut() {
        GroupMatrix matrix = reading.matrix();
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < matrix.pairs().size(); k++) {
            Standing standing = standing(matrix.pairs().get(k));
            if (standing == Standing.FAR_BELOW || standing == Standing.FAR_ABOVE) {
                found.add(k);
            }
        }
        found.sort(Comparator.comparingDouble(
                        (Integer k) -> -Math.abs(matrix.standing().get(k)))
                .thenComparing(k -> k));
        return found.stream().map(matrix.pairs()::get).toList();
    }

    private @Nullable Integer number(String a, String b) {
        return numbers.get(reading.key(a, b));
    }

    private List<Side> ordered(List<Side> groups, MatrixOrder order, List<Integer> similar, boolean ofRows) {
        if (order == MatrixOrder.SIMILAR) {
            return similar.stream().map(groups::get).toList();
        }
        Comparator<Side> byName = reading.speech().<Side>byName(Side::label).thenComparing(Side::id);
        if (order == MatrixOrder.NAME) {
            return groups.stream().sorted(byName).toList();
        }
        Map<String, Double> worth = new HashMap<>();
        ToDoubleFunction<Integer> ofPair = order == MatrixOrder.POSSIBILITIES ? this::isPossibility : this::distance;
        for (int k = 0; k < reading.matrix().pairs().size(); k++) {
            PairFigures pair = reading.matrix().pairs().get(k);
            double more = ofPair.applyAsDouble(k);
            boolean one = !reading.matrix().across();
            if (ofRows || one) {
                add(worth, pair.a(), more, order);
            }
            if (!ofRows || one) {
                add(worth, pair.b(), more, order);
            }
        }
        return groups.stream()
                .sorted(Comparator.comparingDouble((Side group) -> -worth.getOrDefault(group.id(), 0.0))
                        .thenComparing(byName))
                .toList();
    }

    private static void add(Map<String, Double> worth, String group, double more, MatrixOrder order) {
        worth.merge(group, more, order == MatrixOrder.POSSIBILITIES ? Double::sum : Math::max);
    }

    private double isPossibility(int number) {
        BridgeClass found = reading.matrix().pairs().get(number).bridgeClass();
        return found == BridgeClass.NONE || found == BridgeClass.FRAGILE ? 1 : 0;
    }

    /** What is withheld must not show in the order. */
    private double distance(int number) {
        return standing(reading.matrix().pairs().get(number)) == Standing.WITHHELD
                ? 0
                : Math.abs(reading.matrix().standing().get(number));
    }
}
