package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

    @Test
    void threeUnitsAreWorkedByHand() {
        // mean 3/5, S = 3(2/3-3/5)² + (2/5)² + (3/5)² = 8/15; (8/15)/(6/25) - 2 = 2/9; 5 - 11/5 - 2 = 4/5; so 5/18 lies
        // between
        BetaBinomial units = of(new long[] {2, 1, 0}, 3, 1, 1);
        assertThat(units.mean()).isCloseTo(0.6, within(1e-15));
        assertThat(units.weight()).isCloseTo(2.6, within(1e-12));
        assertThat(units.shrunk(2, 3)).isCloseTo((2 + 2.6 * 0.6) / 5.6, within(1e-12));
        assertThat(units.shrunk(0, 0)).isEqualTo(units.mean());
        assertThat(units.around(0.5).shrunk(0, 1)).isCloseTo(1.3 / 3.6, within(1e-12));
    }

    @Test
    void whatDiffersNoMoreThanChanceHasItOrCannotBeSeenIsTheMean() {
        assertThat(of(new long[] {2, 2, 2}, 4, 4, 4).shrunk(2, 4)).isEqualTo(0.5);
        assertThat(of(new long[] {2, 2, 2}, 4, 4, 4).weight()).isInfinite();
        assertThat(of(new long[] {3}, 4).shrunk(3, 4)).isEqualTo(0.75);
        assertThat(of(new long[] {1, 0, 0, 0}, 1, 1, 1, 1).shrunk(1, 1)).isEqualTo(0.25);
        assertThat(of(new long[] {0, 0}, 5, 9).shrunk(0, 5)).isZero();
        assertThat(of(new long[] {5, 9}, 5, 9).shrunk(5, 5)).isEqualTo(1);
        assertThat(of(new long[] {0, 0, 0}, 5, 9, 2).weight()).isInfinite();
        assertThat(of(new long[] {5, 9, 2}, 5, 9, 2).weight()).isInfinite();
    }

    @Test
    void unitsThatAreAllOrNothingKeepTheirOwnShare() {
        BetaBinomial units = of(new long[] {50, 0, 50, 0}, 50, 50, 50, 50);
        assertThat(units.shrunk(50, 50)).isCloseTo(1, within(1e-9));
        assertThat(units.shrunk(0, 50)).isCloseTo(0, within(1e-9));
    }

    @Test
    void unitsWithoutTriesMakeNoDifference() {
        assertThat(of(new long[] {2, 0, 1, 0}, 3, 0, 1, 1)).isEqualTo(of(new long[] {2, 1, 0}, 3, 1, 1));
    }

    /** Shares from a beta distribution with weight 8: the mean of a and b exponentials' sums. */
    @Test
    void aKnownSpreadIsFoundAgain() {
        SplittableRandom random = new SplittableRandom(3);
        int units = 4_000;
        long[] successes = new long[units];
        long[] tries = new long[units];
        for (int k = 0; k < units; k++) {
            double a = exponentials(random, 2);
            double share = a / (a + exponentials(random, 6));
            tries[k] = random.nextLong(1, 31);
            for (int t = 0; t < tries[k]; t++) {
                successes[k] += random.nextDouble() < share ? 1 : 0;
            }
        }
        BetaBinomial found = of(successes, tries);
        assertThat(found.mean()).isCloseTo(0.25, within(0.01));
        assertThat(found.weight()).isCloseTo(8, within(0.8));
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> of(new long[0])).hasMessageContaining("Without any try");
        assertThatThrownBy(() -> of(new long[] {3}, 2)).hasMessageContaining("No share 3 of 2");
        assertThatThrownBy(() -> new BetaBinomial(0.5, -1)).hasMessageContaining("-1");
    }

    private static double exponentials(SplittableRandom random, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    private static BetaBinomial of(long[] successes, long... tries) {
        return BetaBinomial.ofUnits(successes, tries);
    }
}
