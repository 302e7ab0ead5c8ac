package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the tables that analysts share, decided one at a time beside the totals of their rows and columns. */
class SuppressionAttackTest {

    private static final int TABLES = 60;

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void noWithheldCellOfATableWithTotalsCanBeWorkedOut(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> recovered = new ArrayList<>();
        for (int t = 0; t < TABLES; t++) {
            List<List<Long>> table = table(random, 2 + random.nextInt(5), 2 + random.nextInt(5));
            List<List<Boolean>> shown = new Suppression(limit).mayShowBesideTotals(table);
            attack(table, shown).forEach((cell, value) -> {
                if (!isAloneBesideItsTotal(table, cell)) {
                    recovered.add(cell + " = " + value + " of " + table);
                }
            });
        }
        assertThat(recovered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norOneOfARowWithItsTotal(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        for (int t = 0; t < TABLES; t++) {
            List<List<Long>> table = table(random, 1, 2 + random.nextInt(6));
            assertThat(attack(table, new Suppression(limit).mayShowBesideTotals(table)))
                    .as(table.toString())
                    .isEmpty();
        }
    }

    /** Where all others of a row or column are none, its total is the cell: no withholding of cells hides it. */
    private static boolean isAloneBesideItsTotal(List<List<Long>> table, String cell) {
        int r = Integer.parseInt(cell.substring(0, cell.indexOf(',')));
        int c = Integer.parseInt(cell.substring(cell.indexOf(',') + 1));
        return table.get(r).stream().filter(persons -> persons > 0).count() == 1
                || table.stream().filter(row -> row.get(c) > 0).count() == 1;
    }

    private static List<List<Long>> table(SplittableRandom random, int height, int width) {
        List<List<Long>> rows = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<Long> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                // the corners are large, so that totals are never of so few cells that they tell them whatever is
                // withheld
                boolean corner = (r == 0 || r == height - 1) && (c == 0 || c == width - 1);
                row.add((long) (!corner && random.nextInt(3) == 0 ? random.nextInt(6) : 5 + random.nextInt(20)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Long> attack(List<List<Long>> table, List<List<Boolean>> shown) {
        LinearAttack attack = new LinearAttack();
        int height = table.size();
        int width = table.getFirst().size();
        Map<Integer, String> names = new HashMap<>();
        Integer[][] unknowns = new Integer[height][width];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (!shown.get(r).get(c)) {
                    unknowns[r][c] = attack.unknown(1);
                    names.put(unknowns[r][c], r + "," + c);
                }
            }
        }
        for (int r = 0; r < height; r++) {
            Map<Integer, Long> terms = new HashMap<>();
            long sum = 0;
            for (int c = 0; c < width; c++) {
                sum += add(unknowns[r][c], table.get(r).get(c), terms);
            }
            attack.equation(terms, sum);
        }
        for (int c = 0; c < width && height > 1; c++) {
            Map<Integer, Long> terms = new HashMap<>();
            long sum = 0;
            for (int r = 0; r < height; r++) {
                sum += add(unknowns[r][c], table.get(r).get(c), terms);
            }
            attack.equation(terms, sum);
        }
        Map<String, Long> found = new HashMap<>();
        attack.recovered().forEach((unknown, value) -> found.put(String.valueOf(names.get(unknown)), value));
        return found;
    }

    private static long add(Integer unknown, long persons, Map<Integer, Long> terms) {
        if (unknown != null) {
            terms.put(unknown, 1L);
            return persons;
        }
        return 0;
    }
}
