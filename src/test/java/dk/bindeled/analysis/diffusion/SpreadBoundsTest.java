package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadBoundsTest {

    @Test
    void withoutHitsTheMeanMayBeNothingAndIsAtTheMostTwiceTheLogarithm() {
        assertThat(SpreadBounds.lower(0, 3)).isZero();
        assertThat(SpreadBounds.upper(0, 3)).isCloseTo(6, within(1e-12));
        // (sqrt(50 + 2) - sqrt(4.5))^2 - 0.5 and (sqrt(50 + 4.5) + sqrt(4.5))^2
        assertThat(SpreadBounds.lower(50, 9)).isCloseTo(25.40588, within(1e-5));
        assertThat(SpreadBounds.upper(50, 9)).isCloseTo(90.32092, within(1e-5));
    }

    @Test
    void boundsGrowWithTheHitsAndEncloseThem() {
        double below = -1;
        for (long hits = 0; hits < 2000; hits++) {
            assertThat(SpreadBounds.lower(hits, 5)).isBetween(Math.max(below, 0), (double) hits);
            assertThat(SpreadBounds.upper(hits, 5)).isGreaterThan((double) hits);
            below = SpreadBounds.lower(hits, 5);
        }
        assertThat(SpreadBounds.lower(1_000_000, 5) / 1e6).isGreaterThan(0.99);
        assertThat(SpreadBounds.upper(1_000_000, 5) / 1e6).isLessThan(1.01);
    }

    @Test
    void eachBoundFailsNoMoreOftenThanItMay() {
        Random random = new Random(4);
        double a = Math.log(20);
        int tooHigh = 0;
        int tooLow = 0;
        for (int run = 0; run < 4000; run++) {
            int hits = (int) random.doubles(400).filter(u -> u < 0.1).count();
            tooHigh += SpreadBounds.lower(hits, a) > 40 ? 1 : 0;
            tooLow += SpreadBounds.upper(hits, a) < 40 ? 1 : 0;
        }
        assertThat(tooHigh).isBetween(1, 200);
        assertThat(tooLow).isBetween(1, 200);
    }

    @Test
    void setsThatAreEnoughAreThoseOfTheFormula() {
        // n = 1000, k = 10: 2 n ((1-1/e) sqrt(ln 6000) + sqrt((1-1/e)(L + ln 6000)))^2 / (0.01 k), with L = 53.9
        double factor = SeedRule.NUMBER.factor();
        assertThat(SpreadBounds.enough(0.01, 53.9, factor, 0.1, 0.001)).isCloseTo(1_330_061, within(1.0));
    }

    @Test
    void choicesAreNotFewerThanThereAre() {
        for (int n = 1; n <= 30; n++) {
            double ways = 0;
            double exactly = 1;
            for (int k = 0; k <= n; k++) {
                ways += exactly;
                assertThat(SpreadBounds.choices(n, k)).isGreaterThanOrEqualTo(Math.log(ways) - 1e-9);
                exactly = exactly * (n - k) / (k + 1);
            }
        }
        assertThat(SpreadBounds.choices(1000, 10)).isCloseTo(53.93 + Math.log(11), within(0.01));
    }
}
