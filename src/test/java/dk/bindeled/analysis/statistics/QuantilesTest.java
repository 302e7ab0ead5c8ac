package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void theMedianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        assertThat(Quantiles.of(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(Quantiles.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void quartilesLieOnTheStraightLineBetweenNeighbours() {
        Quantiles quantiles = Quantiles.of(1, 2, 3, 4);
        assertThat(quantiles.at(0.25)).isCloseTo(1.75, within(1e-12));
        assertThat(quantiles.between(0.25, 0.75)).isEqualTo(new Interval(1.75, 3.25));
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(7).at(0)).isEqualTo(7);
        assertThat(Quantiles.of(7).at(1)).isEqualTo(7);
        assertThat(Quantiles.of(7).count()).isEqualTo(1);
    }

    @Test
    void theArrayIsLeftAsItIs() {
        double[] values = {3, 1, 2};
        Quantiles.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void nothingAndWhatIsNotANumberAreRefused() {
        assertThatThrownBy(Quantiles::of).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Quantiles.of(1, Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Quantiles.of(1).at(1.1)).hasMessageContaining("1.1");
    }
}
