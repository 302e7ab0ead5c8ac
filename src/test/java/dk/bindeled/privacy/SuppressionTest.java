package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private final Suppression suppression = new Suppression(5);

    @Test
    void aFigureOnFourPersonsIsWithheldAndOneOnFiveIsShown() {
        assertThat(suppression.mayShow(4)).isFalse();
        assertThat(suppression.mayShow(5)).isTrue();
        assertThat(suppression.mayShow(0)).isFalse();
    }

    @Test
    void thatThereIsNobodyMayBeSaid() {
        assertThat(suppression.mayShowCount(0)).isTrue();
        assertThat(suppression.mayShowCount(1)).isFalse();
        assertThat(suppression.mayShowCount(4)).isFalse();
        assertThat(suppression.mayShowCount(5)).isTrue();
    }

    @Test
    void anInstallationMayChooseALimitOfThreeButNoLower() {
        assertThat(new Suppression(3).mayShow(3)).isTrue();
        assertThatThrownBy(() -> new Suppression(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bindeled.privacy.limit");
    }

    @Test
    void whatIsNotSmallIsAllShown() {
        assertThat(suppression.mayShowBesideTotal(List.of(7L, 0L, 12L))).containsExactly(true, true, true);
    }

    @Test
    void aSecondCountIsWithheldSoThatTheFirstCannotBeWorkedOutFromTheTotal() {
        assertThat(suppression.mayShowBesideTotal(List.of(20L, 3L, 9L))).containsExactly(true, false, false);
    }

    @Test
    void twoSmallCountsThatAreFewTogetherNeedAThird() {
        assertThat(suppression.mayShowBesideTotal(List.of(2L, 2L, 9L, 20L))).containsExactly(false, false, false, true);
    }

    @Test
    void twoSmallCountsThatAreManyTogetherNeedNoThird() {
        assertThat(suppression.mayShowBesideTotal(List.of(4L, 4L, 9L))).containsExactly(false, false, true);
    }

    @Test
    void anEmptyTableHasNothingToWithhold() {
        assertThat(suppression.mayShowBesideTotal(List.of())).isEmpty();
        assertThat(suppression.mayShowBesideTotals(List.of())).isEmpty();
    }

    @Test
    void ofEachSumNothingIsWithheldOrAtLeastTwoThatAreManyTogether() {
        // 0 and 1 make up 2, and 2 and 3 the whole: with 0 withheld 1 is too, and 2, which they make up, may stand
        assertThat(suppression.mayShowInSums(
                        List.of(3L, 20L, 23L, 40L),
                        Set.of(),
                        List.of(KnownSum.of(2, List.of(0, 1)), KnownSum.shown(List.of(2, 3)))))
                .containsExactly(false, false, true, true);
        // with 3 few and 2 withheld for it, one part of 2 is withheld as well
        assertThat(suppression.mayShowInSums(
                        List.of(30L, 20L, 50L, 3L),
                        Set.of(),
                        List.of(KnownSum.of(2, List.of(0, 1)), KnownSum.shown(List.of(2, 3)))))
                .containsExactly(true, false, false, false);
        assertThat(suppression.mayShowInSums(
                        List.of(30L, 20L, 10L), Set.of(0), List.of(KnownSum.shown(List.of(0, 1, 2)))))
                .containsExactly(false, true, false);
    }

    @Test
    void aCellOfATableIsProtectedInItsRowAndInItsColumn() {
        List<List<Boolean>> shown = suppression.mayShowBesideTotals(
                List.of(List.of(3L, 10L, 20L), List.of(30L, 40L, 50L), List.of(60L, 70L, 80L)));
        assertThat(shown)
                .containsExactly(List.of(false, false, true), List.of(false, false, true), List.of(true, true, true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLineOfAnyTableLetsAWithheldCellBeWorkedOut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int height = 2 + random.nextInt(5);
        int width = 2 + random.nextInt(5);
        List<List<Long>> table = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            table.add(random.longs(width, 0, 12).boxed().toList());
        }
        List<List<Boolean>> shown = suppression.mayShowBesideTotals(table);
        for (int r = 0; r < height; r++) {
            int row = r;
            assertHidden(
                    IntStream.range(0, width)
                            .mapToObj(c -> table.get(row).get(c))
                            .toList(),
                    IntStream.range(0, width)
                            .mapToObj(c -> shown.get(row).get(c))
                            .toList());
        }
        for (int c = 0; c < width; c++) {
            int column = c;
            assertHidden(
                    IntStream.range(0, height)
                            .mapToObj(r -> table.get(r).get(column))
                            .toList(),
                    IntStream.range(0, height)
                            .mapToObj(r -> shown.get(r).get(column))
                            .toList());
        }
    }

    /** One count stands in three sums; what is never written may be some although it is none. */
    @Test
    void whatIsNeverWrittenMayBeSomeForAllAReaderKnowsAlthoughItIsNone() {
        List<SummedCount> counts = List.of(
                SummedCount.of(1),
                SummedCount.of(20),
                SummedCount.of(9),
                SummedCount.of(0).notWritten(),
                SummedCount.of(0).notWritten(),
                SummedCount.of(0).notWritten());
        List<KnownSum> sums = List.of(
                KnownSum.shown(List.of(0, 1, 3)), KnownSum.shown(List.of(1, 4)), KnownSum.shown(List.of(1, 2, 5)));
        assertThat(new Suppression(5).mayShowInSums(counts, sums).subList(0, 3)).containsExactly(false, false, true);
    }

    @Test
    void aShareTellsHowManyAreInItAndHowManyAreNot() {
        assertThat(suppression.mayShowShare(0.5, 10)).isTrue();
        assertThat(suppression.mayShowShare(0.1, 10)).isFalse();
        assertThat(suppression.mayShowShare(0.9, 10)).isFalse();
        assertThat(suppression.mayShowShare(0, 10)).isTrue();
        assertThat(suppression.mayShowShare(1, 10)).isTrue();
        assertThat(suppression.mayShowShare(1, 4)).isFalse();
    }

    @Test
    void aMeanTellsHowManyTheyAreTogether() {
        assertThat(suppression.mayShowMean(0.5, 10)).isTrue();
        assertThat(suppression.mayShowMean(0.4, 10)).isFalse();
        assertThat(suppression.mayShowMean(0, 10)).isTrue();
        assertThat(suppression.mayShowMean(3, 4)).isFalse();
    }

    /** Nothing small is shown; what is withheld is more than one count, or all that is not nothing. */
    private static void assertHidden(List<Long> counts, List<Boolean> shown) {
        List<Long> hidden = IntStream.range(0, counts.size())
                .filter(k -> !shown.get(k))
                .mapToObj(counts::get)
                .toList();
        List<Long> open = IntStream.range(0, counts.size())
                .filter(k -> shown.get(k))
                .mapToObj(counts::get)
                .toList();
        assertThat(open).noneMatch(count -> count > 0 && count < 5);
        boolean nothingElse = open.stream().allMatch(count -> count == 0);
        assertThat(hidden.isEmpty()
                        || nothingElse
                        || (hidden.size() > 1
                                && hidden.stream().mapToLong(Long::longValue).sum() >= 5))
                .as("%s of %s", shown, counts)
                .isTrue();
    }
}
