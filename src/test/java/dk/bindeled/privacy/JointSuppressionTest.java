package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JointSuppressionTest {

    private static CountTables oneSum(boolean stock, long... parts) {
        CountTables.Builder tables = new CountTables.Builder();
        long all = 0;
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < parts.length; k++) {
            numbers.add(tables.add("part " + k, parts[k], 1, stock));
            all += parts[k];
        }
        tables.sum(tables.add("all", all, 30, stock), numbers);
        return tables.build();
    }

    private static List<Integer> withheld(CountTables tables, ToldBefore... before) {
        return JointSuppression.withheld(tables, 5, List.of(before)).stream()
                .boxed()
                .toList();
    }

    @Test
    void whereNothingIsSmallNothingIsWithheld() {
        assertThat(withheld(oneSum(true, 10, 0, 20))).isEmpty();
        assertThat(withheld(new CountTables(List.of(), List.of()))).isEmpty();
    }

    @Test
    void withOneSmallCountTheSmallestThatProtectsItIsWithheldToo() {
        assertThat(withheld(oneSum(false, 2, 40, 9, 0))).containsExactly(0, 2);
    }

    @Test
    void twoSmallCountsThatTogetherAreTooFewNeedAThird() {
        // 1 and 2 add up to 3, so each would be known to be 1 or 2
        assertThat(withheld(oneSum(false, 1, 2, 40, 9))).containsExactly(0, 1, 3);
    }

    @Test
    void whereEverythingIsSmallTheWholeIsWithheldToo() {
        assertThat(withheld(oneSum(false, 1, 2))).containsExactly(0, 1, 2);
        assertThat(withheld(oneSum(false, 3))).containsExactly(0, 1);
    }

    @Test
    void aSmallChangeSinceAnEarlierReleaseIsWithheldAndALargeOneTold() {
        Map<String, Long> told = Map.of("part 0", 20L, "part 1", 30L, "part 2", 40L, "all", 90L);
        ToldBefore before = new ToldBefore(5, told, Set.of());
        assertThat(withheld(oneSum(true, 26, 38, 40), before)).isEmpty();
        assertThat(withheld(oneSum(true, 22, 38, 50), before)).contains(0);
        assertThat(withheld(oneSum(true, 20, 30, 42), before)).contains(3);
    }

    @Test
    void theSmallChangeOfWhatIsWithheldTogetherIsNotToldEither() {
        // told of both: all, part 2 and part 3; parts 0 and 1 together went from 30 to 32
        ToldBefore before =
                new ToldBefore(5, Map.of("part 2", 40L, "part 3", 50L, "all", 120L), Set.of("part 0", "part 1"));
        assertThat(withheld(oneSum(true, 3, 29, 50, 60), before)).containsAnyOf(2, 3, 4);
    }

    @Test
    void countsThatAreNotCountedAgainHaveNoChange() {
        ToldBefore before = new ToldBefore(5, Map.of("part 0", 20L, "part 1", 30L, "all", 50L), Set.of());
        assertThat(withheld(oneSum(false, 21, 30), before)).isEmpty();
    }

    @Test
    void withTheLowerOfTwoLimitsAChangeIsSmall() {
        ToldBefore before = new ToldBefore(3, Map.of("part 0", 20L, "part 1", 30L, "all", 50L), Set.of());
        assertThat(withheld(oneSum(true, 24, 34), before)).isEmpty();
    }

    @Test
    void tablesThatDoNotAddUpAreNoTables() {
        assertThatThrownBy(() -> new CountTables(
                        List.of(
                                new CountTables.Count("whole", 3, 1, false),
                                new CountTables.Count("part", 2, 1, false)),
                        List.of(new CountTables.Sum(0, List.of(1)))))
                .hasMessage("whole is 3, but its parts are 2");
    }

    @Test
    void tryingEveryPossibilityOfSmallTablesLeavesAtLeastTwoValuesOfEachCount() {
        SplittableRandom random = new SplittableRandom(7);
        int attacked = 0;
        for (int k = 0; k < 150; k++) {
            int limit = 3 + random.nextInt(3);
            CountTables tables = table(random, 3, 3);
            BitSet withheld = JointSuppression.withheld(tables, limit, List.of());
            if (withheld.cardinality() <= 9) {
                assertThat(attack(tables, withheld)).as("table " + k).isEmpty();
                attacked++;
            }
        }
        assertThat(attacked).isGreaterThan(50);
    }

    @Test
    void theSameAttackSucceedsWhereOnlySmallCountsAreWithheld() {
        SplittableRandom random = new SplittableRandom(7);
        int broken = 0;
        for (int k = 0; k < 150; k++) {
            int limit = 3 + random.nextInt(3);
            CountTables tables = table(random, 3, 3);
            BitSet small = new BitSet();
            for (int c = 0; c < tables.size(); c++) {
                small.set(c, tables.persons(c) > 0 && tables.persons(c) < limit);
            }
            broken += small.cardinality() <= 9 && !attack(tables, small).isEmpty() ? 1 : 0;
        }
        assertThat(broken).isGreaterThan(50);
    }

    private static Map<Integer, Long> attack(CountTables tables, BitSet withheld) {
        LinearAttack attack = new LinearAttack();
        Map<Integer, Integer> unknowns = new HashMap<>();
        withheld.stream().forEach(k -> unknowns.put(k, attack.unknown(1)));
        for (CountTables.Sum sum : tables.sums()) {
            Map<Integer, Long> terms = new HashMap<>();
            long rest = 0;
            List<Integer> all = new ArrayList<>(sum.parts());
            all.add(sum.whole());
            for (int count : all) {
                long times = count == sum.whole() ? -1 : 1;
                Integer unknown = unknowns.get(count);
                if (unknown == null) {
                    rest -= times * tables.persons(count);
                } else {
                    terms.put(unknown, times);
                }
            }
            attack.equation(terms, rest);
        }
        return attack.recoveredByTrying(30);
    }

    /** Rows and columns with all their totals, mostly of few persons. */
    private static CountTables table(SplittableRandom random, int height, int width) {
        long[][] cells = new long[height + 1][width + 1];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                long persons = random.nextInt(3) == 0 ? random.nextInt(5) : 5 + random.nextInt(12);
                cells[r][c] = persons;
                cells[r][width] += persons;
                cells[height][c] += persons;
                cells[height][width] += persons;
            }
        }
        CountTables.Builder tables = new CountTables.Builder();
        int[][] numbers = new int[height + 1][width + 1];
        for (int r = 0; r <= height; r++) {
            for (int c = 0; c <= width; c++) {
                double loss = r == height || c == width ? 6 : 1;
                numbers[r][c] = tables.add(r + "," + c, cells[r][c], loss, false);
            }
        }
        for (int r = 0; r <= height; r++) {
            int row = r;
            tables.sum(
                    numbers[r][width],
                    columns(width).stream().map(c -> numbers[row][c]).toList());
        }
        for (int c = 0; c <= width; c++) {
            int column = c;
            tables.sum(
                    numbers[height][c],
                    columns(height).stream().map(r -> numbers[r][column]).toList());
        }
        return tables.build();
    }

    private static List<Integer> columns(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }
}
