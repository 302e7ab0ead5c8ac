package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GreedyChoiceTest {

    private static final int NODES = 9;

    private final Random random = new Random(21);
    private final List<Set<Integer>> sets = new ArrayList<>();

    /** New sets by chance, whose sizes differ much. */
    private SetSystem drawn() {
        sets.clear();
        SetSystem system = new SetSystem(NODES);
        for (int block = 0; block <= random.nextInt(3); block++) {
            List<Integer> made = new ArrayList<>();
            for (int own = 0; own <= SetSystem.BLOCK; own++) {
                made.add(0);
            }
            for (int own = 0; own < SetSystem.BLOCK; own++) {
                made.set(own, made.size());
                Set<Integer> set = new HashSet<>();
                for (int k = random.nextInt(4); k > 0; k--) {
                    set.add((int) (NODES * random.nextDouble() * random.nextDouble()));
                }
                sets.add(set);
                made.addAll(set);
            }
            made.set(SetSystem.BLOCK, made.size());
            system.add(made.stream().mapToInt(Integer::intValue).toArray());
        }
        return system;
    }

    private long hit(int choice) {
        return sets.stream()
                .filter(set -> set.stream().anyMatch(v -> (choice >> v & 1) == 1))
                .count();
    }

    private long best(IntPredicate allowed) {
        return IntStream.range(0, 1 << NODES)
                .filter(allowed)
                .mapToLong(this::hit)
                .max()
                .orElseThrow();
    }

    private static GreedyChoice.Chosen chosen(SetSystem system, SeedLimits limits) {
        return new GreedyChoice(system, system.index(), limits, Progress.UNWATCHED).chooseBest();
    }

    private BitSet some(int fewest) {
        BitSet some = new BitSet();
        while (some.cardinality() < fewest) {
            some.set(random.nextInt(NODES));
        }
        random.ints(3, 0, NODES).forEach(some::set);
        return some;
    }

    private static boolean within(int choice, BitSet eligible) {
        return IntStream.range(0, NODES).allMatch(v -> (choice >> v & 1) == 0 || eligible.get(v));
    }

    @Test
    void nodesAreThoseOfASlowGreedyChoiceAndOfEqualOnesTheLowestComesFirst() {
        for (int round = 0; round < 200; round++) {
            SetSystem system = drawn();
            BitSet eligible = some(3);
            int k = 1 + random.nextInt(NODES);
            List<Integer> slow = new ArrayList<>();
            int choice = 0;
            while (slow.size() < Math.min(k, eligible.cardinality())) {
                int best = -1;
                for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
                    boolean better = best < 0 || hit(choice | 1 << v) > hit(choice | 1 << best);
                    best = (choice >> v & 1) == 0 && better ? v : best;
                }
                slow.add(best);
                choice |= 1 << best;
            }
            GreedyChoice.Chosen chosen = chosen(system, new NumberLimit(eligible, k));
            assertThat(chosen.nodes()).isEqualTo(slow);
            assertThat(chosen.hit()).isEqualTo(hit(choice));
        }
    }

    @Test
    void theBoundIsTheSmallestOverAllStepsOfWhatIsHitAndTheLargestGainsThen() {
        for (int round = 0; round < 200; round++) {
            SetSystem system = drawn();
            int k = 1 + random.nextInt(4);
            BitSet eligible = new BitSet();
            eligible.set(0, NODES);
            GreedyChoice.Chosen chosen = chosen(system, new NumberLimit(eligible, k));
            long smallest = Long.MAX_VALUE;
            int choice = 0;
            for (int step = 0; step <= k; step++) {
                int before = choice;
                long[] gains = IntStream.range(0, NODES)
                        .mapToLong(v -> hit(before | 1 << v) - hit(before))
                        .sorted()
                        .toArray();
                smallest = Math.min(
                        smallest,
                        hit(before) + Arrays.stream(gains, NODES - k, NODES).sum());
                choice |= step < k ? 1 << chosen.nodes().get(step) : 0;
            }
            assertThat(chosen.most()).isEqualTo(smallest);
        }
    }

    @Test
    void withinANumberTheBoundHoldsAndTheFactorIsReached() {
        for (int round = 0; round < 100; round++) {
            SetSystem system = drawn();
            BitSet eligible = some(2);
            int k = 1 + random.nextInt(4);
            judged(
                    chosen(system, new NumberLimit(eligible, k)),
                    SeedRule.NUMBER,
                    best(choice -> Integer.bitCount(choice) <= k && within(choice, eligible)));
        }
    }

    @Test
    void withAMinimumForEachAreaTheBoundHoldsAndTheFactorIsReached() {
        for (int round = 0; round < 100; round++) {
            SetSystem system = drawn();
            int[] areas = random.ints(NODES, -1, 3).toArray();
            BitSet eligible = new BitSet();
            eligible.set(0, NODES);
            int[] there = new int[3];
            IntStream.of(areas).filter(area -> area >= 0).forEach(area -> there[area]++);
            List<Integer> least = IntStream.of(there)
                    .map(count -> Math.min(count, random.nextInt(3)))
                    .boxed()
                    .toList();
            int k = Math.max(1, least.stream().mapToInt(Integer::intValue).sum() + random.nextInt(2));
            SeedLimits limits = new AreaLimits(eligible, k, new SeedRequest.AreaMinimum(v -> areas[v], least));
            IntPredicate allowed = choice -> Integer.bitCount(choice) == k
                    && IntStream.range(0, 3)
                            .allMatch(area -> IntStream.range(0, NODES)
                                            .filter(v -> areas[v] == area && (choice >> v & 1) == 1)
                                            .count()
                                    >= least.get(area));
            GreedyChoice.Chosen chosen = chosen(system, limits);
            assertThat(allowed.test(ExactSpread.bits(chosen.nodes()))).isTrue();
            judged(chosen, SeedRule.AREAS, best(allowed));
        }
    }

    @Test
    void withinABudgetTheBoundHoldsAndTheFactorIsReached() {
        for (int round = 0; round < 200; round++) {
            SetSystem system = drawn();
            double[] costs = random.doubles(NODES)
                    .map(cost -> cost < 0.1 ? 0 : 4 * cost * cost)
                    .toArray();
            double budget = 0.5 + 3 * random.nextDouble();
            int k = round % 2 == 0 ? NODES : 3;
            BitSet eligible = new BitSet();
            eligible.set(0, NODES);
            if (Arrays.stream(costs).noneMatch(cost -> cost <= budget)) {
                continue;
            }
            SeedLimits limits = new BudgetLimits(eligible, k, new SeedRequest.Budget(v -> costs[v], budget));
            IntPredicate allowed = choice -> Integer.bitCount(choice) <= k
                    && IntStream.range(0, NODES)
                                    .filter(v -> (choice >> v & 1) == 1)
                                    .mapToDouble(v -> costs[v])
                                    .sum()
                            <= budget;
            GreedyChoice.Chosen chosen = chosen(system, limits);
            assertThat(allowed.test(ExactSpread.bits(chosen.nodes()))).isTrue();
            assertThat(limits.mostNodes())
                    .isEqualTo(IntStream.range(0, 1 << NODES)
                            .filter(allowed)
                            .map(Integer::bitCount)
                            .max()
                            .orElseThrow());
            assertThat(chosen.most()).isGreaterThanOrEqualTo(best(allowed));
            if (k == NODES) {
                judged(chosen, SeedRule.BUDGET, best(allowed));
            }
        }
    }

    /** The best alone, 8 of 10 sets for the whole budget, is not missed for a node that is worth more for its cost. */
    @Test
    void aSmallGainForLittleMoneyDoesNotKeepOutALargeOne() {
        int[] block = new int[SetSystem.BLOCK + 1 + 9];
        for (int own = 0; own <= SetSystem.BLOCK; own++) {
            block[own] = SetSystem.BLOCK + 1 + Math.min(own, 9);
        }
        block[SetSystem.BLOCK + 1] = 1; // one set for node 1, eight for node 0
        SetSystem system = new SetSystem(2);
        system.add(block);
        BitSet eligible = new BitSet();
        eligible.set(0, 2);
        SeedLimits limits = new BudgetLimits(eligible, 2, new SeedRequest.Budget(v -> v == 0 ? 10 : 1, 10));
        assertThat(new GreedyChoice(system, system.index(), limits, Progress.UNWATCHED)
                        .choose()
                        .nodes())
                .containsExactly(1);
        assertThat(chosen(system, limits).nodes()).containsExactly(0);
    }

    /** Five who cost nothing and reach 1, 1, 1, 100 and 110: it is not their numbers that tell. */
    @Test
    void ofThoseWhoCostNothingTheOnesWhoReachMostComeFirst() {
        SetSystem system = apart(1, 1, 1, 100, 110);
        SeedLimits limits = new BudgetLimits(all(5), 2, new SeedRequest.Budget(v -> 0, 10));
        assertThat(chosen(system, limits).nodes()).containsExactly(4, 3);
        // and who costs nothing comes before anybody who costs something
        SeedLimits some = new BudgetLimits(all(5), 3, new SeedRequest.Budget(v -> v < 3 ? 0 : 1, 10));
        assertThat(new GreedyChoice(system, system.index(), some, Progress.UNWATCHED)
                        .choose()
                        .nodes())
                .containsExactly(0, 1, 2);
    }

    @Test
    void ofThoseWorthTheSameTheOneWhoGainsMostComesFirstAndThenTheLowestNumber() {
        SetSystem system = apart(2, 4, 4, 1);
        SeedLimits limits = new BudgetLimits(all(4), 4, new SeedRequest.Budget(v -> v == 0 ? 1 : 2, 100));
        assertThat(chosen(system, limits).nodes()).containsExactly(1, 2, 0, 3);
    }

    @Test
    void aChoiceOfEverybodyLooksAtEachAFewTimesOnly() {
        int n = 2_000;
        SetSystem system = apart(IntStream.range(0, n).map(v -> 1 + v % 2).toArray());
        long[] looks = new long[2];
        NumberLimit number = new NumberLimit(all(n), n);
        SeedLimits counting = new SeedLimits() {
            @Override
            public BitSet eligible() {
                return number.eligible();
            }

            @Override
            public int mostNodes() {
                return number.mostNodes();
            }

            @Override
            public void begin() {
                number.begin();
            }

            @Override
            public boolean isFull() {
                return number.isFull();
            }

            @Override
            public boolean admits(int v) {
                looks[0]++;
                return number.admits(v);
            }

            @Override
            public void take(int v) {
                number.take(v);
            }

            @Override
            public double worth(int v, double gain) {
                looks[0]++;
                return number.worth(v, gain);
            }

            @Override
            public long most(int[] gains, int[] order, int[] first) {
                looks[1]++;
                return number.most(gains, order, first);
            }
        };
        GreedyChoice.Chosen everybody = chosen(system, counting);
        assertThat(everybody.nodes()).hasSize(n).startsWith(1, 3, 5).endsWith(1994, 1996, 1998);
        assertThat(everybody.hit()).isEqualTo(3_000);
        assertThat(looks[0]).isLessThan(200L * n);
        // after each of the first thousand, after 1,024, and at the end
        assertThat(looks[1]).isEqualTo(1_000 + 1 + 1 + 1);
    }

    /** Each node alone in so many sets. */
    private static SetSystem apart(int... counts) {
        SetSystem system = new SetSystem(counts.length);
        int[] members = IntStream.range(0, counts.length)
                .flatMap(v -> IntStream.range(0, counts[v]).map(k -> v))
                .toArray();
        for (int start = 0; start < members.length; start += SetSystem.BLOCK) {
            int first = start;
            int here = Math.min(SetSystem.BLOCK, members.length - start);
            system.add(IntStream.concat(
                            IntStream.rangeClosed(0, SetSystem.BLOCK)
                                    .map(own -> SetSystem.BLOCK + 1 + Math.min(own, here)),
                            IntStream.range(0, here).map(k -> members[first + k]))
                    .toArray());
        }
        return system;
    }

    private static BitSet all(int nodes) {
        BitSet all = new BitSet();
        all.set(0, nodes);
        return all;
    }

    private static void judged(GreedyChoice.Chosen chosen, SeedRule rule, long best) {
        assertThat(chosen.most()).isGreaterThanOrEqualTo(best);
        assertThat((double) chosen.hit()).isGreaterThanOrEqualTo(rule.factor() * best - 1e-9);
    }
}
