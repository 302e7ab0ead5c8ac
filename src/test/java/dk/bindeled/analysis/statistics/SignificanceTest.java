package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    @Test
    void noExtremeDrawAmongNineHundredNinetyNineIsOneInAThousand() {
        assertThat(Significance.ofDraws(0, 999)).isEqualTo(0.001);
        assertThat(Significance.ofDraws(999, 999)).isEqualTo(1);
    }

    @Test
    void deviatesHaveTheTabledProbabilities() {
        assertThat(Significance.ofDeviate(0)).isEqualTo(1);
        assertThat(Significance.ofDeviate(Wilson.Z)).isCloseTo(0.05, within(1e-12));
        assertThat(Significance.ofDeviate(-1)).isCloseTo(0.31731050786291415, within(1e-14));
        assertThat(Significance.ofDeviate(5)).isCloseTo(5.733031437583866e-7, Percentage.withPercentage(1e-8));
        assertThat(Significance.ofDeviate(20)).isCloseTo(5.507248237212467e-89, Percentage.withPercentage(1e-8));
        assertThat(Significance.ofDeviate(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void theTwoWaysOfComputingMeetWhereTheyChange() {
        double below = Significance.ofDeviate(Math.nextDown(3.0));
        double above = Significance.ofDeviate(3);
        assertThat(above).isCloseTo(below, Percentage.withPercentage(1e-10));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Significance.ofDraws(2, 1)).hasMessageContaining("2 extreme among 1");
        assertThatThrownBy(() -> Significance.ofDeviate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
