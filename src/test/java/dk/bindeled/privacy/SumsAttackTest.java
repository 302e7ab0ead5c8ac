package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks counts that stand in several sums, in the shapes in which screens tell them, with everything taken together that is told. */
class SumsAttackTest {

    private static final int TRIALS = 60;

    /** Counts and how they add up. */
    private record Told(List<SummedCount> counts, List<KnownSum> sums) {}

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nothingFollowsFromTheTotalsOfATable(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        assertKept(limit, () -> table(random, 2 + random.nextInt(5), 2 + random.nextInt(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norWhereTotalsMayThemselvesBeWithheld(int limit) {
        SplittableRandom random = new SplittableRandom(10L + limit);
        assertKept(limit, () -> tableWithItsTotals(random, 2 + random.nextInt(4), 2 + random.nextInt(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norFromMonthsAndTheirHalfYears(int limit) {
        SplittableRandom random = new SplittableRandom(20L + limit);
        assertKept(limit, () -> months(random, 1 + random.nextInt(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norFromPairsOfGroupsAndTheFormsOfTheirTies(int limit) {
        SplittableRandom random = new SplittableRandom(30L + limit);
        assertKept(limit, () -> pairs(random, 2 + random.nextInt(3)));
    }

    /** Sums of more counts than are tried one by one: a row of a hundred and twenty pairs for each form. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norWhereEachSumIsOfVeryManyCounts(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        assertKept(limit, 2, () -> pairs(random, 15));
    }

    /** The order of a map may be another each time the program starts: what is withheld must not hang on it. */
    @Test
    void theSameCountsAreWithheldInWhateverOrderTheyWereFound() {
        Told told = pairs(new SplittableRandom(1), 15);
        BitSet withheld = new BitSet();
        IntStream.range(0, told.counts().size())
                .filter(k -> told.counts().get(k).isWithheld(5))
                .forEach(withheld::set);
        SumFlow flow = SumFlow.of(told.counts(), told.sums()).orElseThrow();
        for (int k : withheld.stream().toArray()) {
            assertThat(List.copyOf(flow.reach(k, true, 4, false).moves().keySet()))
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norFromSumsOfAnyShape(int limit) {
        SplittableRandom random = new SplittableRandom(40L + limit);
        assertKept(limit, () -> anyhow(random, 4 + random.nextInt(6), 3 + random.nextInt(3)));
    }

    @Test
    void whatIsLargeAndWithheldForAnotherNeedsNoProtection() {
        // 2 is protected by 9, and 30 by nothing: it is no secret.
        assertThat(new Suppression(5)
                        .mayShowInSums(
                                List.of(SummedCount.of(2), SummedCount.of(9), SummedCount.of(40)),
                                List.of(KnownSum.shown(List.of(0, 1)), KnownSum.shown(List.of(1, 2)))))
                .containsExactly(false, false, false);
        assertThat(new Suppression(5)
                        .mayShowInSums(
                                List.of(SummedCount.of(30).besideWhatIs(false), SummedCount.of(20), SummedCount.of(10)),
                                List.of(KnownSum.of(0, List.of(1, 2)))))
                .as("the whole is 30, and who is told so learns of nobody")
                .contains(true);
    }

    @Test
    void ofTooManyCountsThatAreNoTableAllAreWithheld() {
        int many = BesideTotals.MOST_PROGRAMMED + 1;
        List<SummedCount> counts = IntStream.range(0, many)
                .mapToObj(k -> SummedCount.of(k == 0 ? 2 : k == 1 ? 0 : 50))
                .toList();
        List<Integer> all = IntStream.range(0, many).boxed().toList();
        List<KnownSum> sums =
                List.of(KnownSum.shown(all), KnownSum.shown(all.subList(0, 9)), KnownSum.shown(List.of(0, 1, 2, 3)));
        List<Boolean> shown = new Suppression(5).mayShowInSums(counts, sums);
        assertThat(IntStream.range(0, many).filter(shown::get)).containsExactly(1);
    }

    private static Told table(SplittableRandom random, int height, int width) {
        List<SummedCount> counts = counts(random, height * width);
        List<KnownSum> sums = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            sums.add(KnownSum.shown(line(r * width, 1, width)));
        }
        for (int c = 0; c < width; c++) {
            sums.add(KnownSum.shown(line(c, width, height)));
        }
        return new Told(counts, sums);
    }

    /** The last row and the last column are totals. */
    private static Told tableWithItsTotals(SplittableRandom random, int height, int width) {
        long[][] cells = new long[height + 1][width + 1];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                long persons = persons(random);
                cells[r][c] = persons;
                cells[height][c] += persons;
                cells[r][width] += persons;
                cells[height][width] += persons;
            }
        }
        int wide = width + 1;
        List<KnownSum> sums = new ArrayList<>();
        for (int r = 0; r <= height; r++) {
            sums.add(KnownSum.of(r * wide + width, line(r * wide, 1, width)));
        }
        for (int c = 0; c <= width; c++) {
            sums.add(KnownSum.of(height * wide + c, line(c, wide, height)));
        }
        return new Told(
                Stream.of(cells)
                        .flatMap(row -> IntStream.rangeClosed(0, width).mapToObj(c -> SummedCount.of(row[c])))
                        .toList(),
                sums);
    }

    private static Told months(SplittableRandom random, int halfYears) {
        List<SummedCount> counts = new ArrayList<>();
        List<KnownSum> sums = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        for (int h = 0; h < halfYears; h++) {
            List<SummedCount> own = counts(random, 1 + random.nextInt(6));
            List<Integer> numbers = line(counts.size(), 1, own.size());
            counts.addAll(own);
            months.addAll(numbers);
            wholes.add(counts.size());
            sums.add(KnownSum.of(counts.size(), numbers));
            counts.add(SummedCount.of(own.stream().mapToLong(SummedCount::value).sum()));
        }
        sums.add(KnownSum.shown(months));
        sums.add(KnownSum.shown(wholes));
        return new Told(counts, sums);
    }

    /** For each pair of groups, and each within itself, its ties, and those of each of three forms; some pairs are closed. */
    private static Told pairs(SplittableRandom random, int groups) {
        int pairs = groups * (groups + 1) / 2;
        List<SummedCount> forms = counts(random, 3 * pairs);
        List<SummedCount> counts = new ArrayList<>();
        List<KnownSum> sums = new ArrayList<>();
        for (int p = 0; p < pairs; p++) {
            List<Integer> own = line(p, pairs, 3);
            long ties = own.stream().mapToLong(k -> forms.get(k).value()).sum();
            counts.add(SummedCount.of(ties).onlyIf(random.nextInt(5) > 0));
            sums.add(KnownSum.of(p, own.stream().map(k -> k + pairs).toList()));
        }
        for (int k = 0; k < forms.size(); k++) {
            counts.add(forms.get(k).besideWhatIs(counts.get(k % pairs).telling() != SummedCount.Telling.NEVER));
        }
        for (int form = 1; form <= 3; form++) {
            sums.add(KnownSum.shown(line(form * pairs, 1, pairs)));
        }
        return new Told(counts, sums);
    }

    private static Told anyhow(SplittableRandom random, int many, int sums) {
        List<SummedCount> counts = counts(random, many);
        List<KnownSum> known = new ArrayList<>();
        for (int s = 0; s < sums; s++) {
            known.add(KnownSum.shown(IntStream.range(0, many)
                    .filter(k -> random.nextInt(2) == 0)
                    .boxed()
                    .toList()));
        }
        return new Told(counts, known);
    }

    private static List<SummedCount> counts(SplittableRandom random, int many) {
        return Stream.generate(() -> SummedCount.of(persons(random)))
                .limit(many)
                .toList();
    }

    private static long persons(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            case 2 -> 5 + random.nextInt(3);
            default -> 5 + random.nextInt(30);
        };
    }

    private static List<Integer> line(int from, int step, int length) {
        return IntStream.range(0, length).mapToObj(k -> from + k * step).toList();
    }

    private static void assertKept(int limit, Supplier<Told> shapes) {
        assertKept(limit, TRIALS, shapes);
    }

    private static void assertKept(int limit, int trials, Supplier<Told> shapes) {
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        for (int trial = 0; trial < trials; trial++) {
            Told told = shapes.get();
            List<Boolean> shown = new Suppression(limit).mayShowInSums(told.counts(), told.sums());
            Reader reader = new Reader();
            for (int k = 0; k < told.counts().size(); k++) {
                SummedCount count = told.counts().get(k);
                reader.count(count.value(), shown.get(k));
                boolean few = count.persons() > 0 && count.persons() < limit;
                assertThat(few && shown.get(k)).isFalse();
                if (few || count.telling() == SummedCount.Telling.NEVER) {
                    reader.mustNotKnow(k);
                }
            }
            for (KnownSum sum : told.sums()) {
                if (sum.whole() >= 0) {
                    reader.sum(sum.whole(), sum.parts());
                } else if (!sum.parts().isEmpty()) {
                    reader.total(sum.parts());
                }
            }
            broken.addAll(reader.broken(limit));
            secrets += reader.secrets();
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(trials / 2);
    }
}
