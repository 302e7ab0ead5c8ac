package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadSpreadTest {

    @Test
    void withoutAnyoneToCarryNothingIsKnown() {
        LoadSpread none = LoadSpread.of();
        assertThat(none.median()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(none.busiestShare().isKnown()).isFalse();
        assertThat(none.classes()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void whereNothingIsCarriedNobodyCarriesAShareOfIt() {
        LoadSpread idle = LoadSpread.of(0, 0, 0);
        assertThat(idle.median()).isEqualTo(Figure.of(0, 3));
        assertThat(idle.busiestShare()).isEqualTo(Figure.missing(Reason.NO_REFERRALS, 0));
        assertThat(idle.classes()).containsExactly(3, 0, 0, 0);
    }

    @Test
    void elevenLoadsAreWorkedByHand() {
        LoadSpread spread = LoadSpread.of(4, 0, 2, 9, 3, 4, 20, 1, 8, 5, 0);
        // 0 0 1 2 3 4 4 5 8 9 20
        assertThat(spread.median()).isEqualTo(Figure.of(4, 11));
        assertThat(spread.lowerQuartile()).isEqualTo(Figure.of(1.5, 11));
        assertThat(spread.upperQuartile()).isEqualTo(Figure.of(6.5, 11));
        assertThat(spread.most()).isEqualTo(Figure.of(20, 11));
        assertThat(spread.sum()).isEqualTo(56);
        assertThat(spread.busiest()).isEqualTo(2);
        assertThat(spread.busiestShare()).isEqualTo(Figure.of(29.0 / 56, 56));
        assertThat(spread.classes()).containsExactly(2, 5, 2, 2);
        assertThat(spread.classOf(8)).isEqualTo(2);
        assertThat(spread.classOf(9)).isEqualTo(LoadSpread.MUCH);
    }

    @Test
    void anEvenLoadGivesTheBusiestTenthATenth() {
        for (int n = 10; n <= 50; n += 10) {
            LoadSpread even = LoadSpread.of(IntStream.generate(() -> 7).limit(n).toArray());
            assertThat(even.busiestShare().value()).isEqualTo(0.1);
            assertThat(even.classes()).containsExactly(0, n, 0, 0);
        }
    }

    @Test
    void whoeverCarriesAnythingWhereMostCarryNothingCarriesMuch() {
        assertThat(LoadSpread.of(0, 0, 0, 1).classes()).isEqualTo(List.of(3, 0, 0, 1));
    }

    @Test
    void everyoneIsInOneClassAndTheBusiestCarryAtLeastTheirPart() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(40);
            int[] loads = IntStream.generate(() -> random.nextInt(12)).limit(n).toArray();
            LoadSpread spread = LoadSpread.of(loads);
            assertThat(spread.classes().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(n);
            for (int c = 0; c <= LoadSpread.MUCH; c++) {
                int number = c;
                assertThat(IntStream.of(loads)
                                .filter(load -> spread.classOf(load) == number)
                                .count())
                        .isEqualTo(spread.classes().get(c).longValue());
            }
            Double share = spread.busiestShare().value();
            if (share != null) {
                assertThat(share).isGreaterThanOrEqualTo((double) spread.busiest() / n - 1e-12);
            }
        }
    }
}
