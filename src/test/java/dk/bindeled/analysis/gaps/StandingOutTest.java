package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingOutTest {

    @Test
    void withoutPairsNothingStandsOutAndOnePairIsAsUsual() {
        assertThat(StandingOut.of(new int[0], new double[0])).isEmpty();
        assertThat(StandingOut.of(new int[] {7}, new double[] {90})).containsExactly(0);
    }

    @Test
    void fivePairsAreWorkedByHand() {
        // deviates: 0 of 0: 0 + 1 - 1 = 0, four times; 3 of 2: √3 + 2 - 3 = 0.732
        double[] found = StandingOut.of(new int[] {0, 0, 0, 0, 3}, new double[] {0, 0, 0, 0, 2});
        // the median is 0, and the spread that of a count
        assertThat(found[0]).isZero();
        assertThat(found[4]).isCloseTo(Math.sqrt(3) - 1, within(1e-12));
    }

    @Test
    void whereAllHaveFewerThanComparablePairsOnlyTheUnusualStandsOut() {
        int[] ties = new int[100];
        double[] comparable = new double[100];
        Random random = new Random(4);
        for (int k = 0; k < 100; k++) {
            comparable[k] = 40;
            ties[k] = 10 + random.nextInt(9);
        }
        ties[17] = 40; // as many as a pair like it has, and unusual here
        double[] found = StandingOut.of(ties, comparable);
        assertThat(found[17]).isGreaterThan(StandingOut.CLEARLY);
        assertThat(Arrays.stream(found)
                        .filter(z -> Math.abs(z) > StandingOut.CLEARLY)
                        .count())
                .isLessThan(5);
        assertThat(Arrays.stream(found)
                        .filter(z -> Math.abs(z) <= StandingOut.SOMEWHAT)
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void aSingleTieWhereNoneIsExpectedDoesNotStandOut() {
        int[] ties = new int[50];
        double[] comparable = new double[50];
        Arrays.fill(comparable, 0.05);
        ties[3] = 1;
        double[] found = StandingOut.of(ties, comparable);
        assertThat(found[3]).isBetween(StandingOut.SOMEWHAT, StandingOut.CLEARLY);
    }

    @Test
    void theOrderOfThePairsMakesNoDifference() {
        Random random = new Random(8);
        int[] ties = random.ints(31, 0, 30).toArray();
        double[] comparable = random.doubles(31, 0, 20).toArray();
        double[] found = StandingOut.of(ties, comparable);
        int[] turned = new int[31];
        double[] turnedComparable = new double[31];
        for (int k = 0; k < 31; k++) {
            turned[k] = ties[30 - k];
            turnedComparable[k] = comparable[30 - k];
        }
        double[] again = StandingOut.of(turned, turnedComparable);
        for (int k = 0; k < 31; k++) {
            assertThat(again[k]).isEqualTo(found[30 - k]);
        }
    }

    @Test
    void numbersThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> StandingOut.of(new int[2], new double[3])).hasMessageContaining("2 pairs");
    }
}
