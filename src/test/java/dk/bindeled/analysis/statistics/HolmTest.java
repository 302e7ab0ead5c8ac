package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void noneAndOneStayAsTheyAre() {
        assertThat(Holm.adjusted(List.of())).isEmpty();
        assertThat(Holm.adjusted(List.of(0.03))).containsExactly(0.03);
        assertThat(Holm.adjusted(Arrays.asList(null, 0.03, null))).containsExactly(null, 0.03, null);
    }

    @Test
    void fourValuesAreWorkedByHand() {
        // sorted 0.005 0.01 0.03 0.04: times 4 3 2 1 is 0.02 0.03 0.06 0.04, and the last may not fall below 0.06
        close(Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005)), 0.03, 0.06, 0.06, 0.02);
    }

    @Test
    void valuesThatAreMissingAreNotCounted() {
        List<@Nullable Double> adjusted = Holm.adjusted(Arrays.asList(0.02, null, 0.01));
        assertThat(adjusted.get(0)).isEqualTo(0.02);
        assertThat(adjusted.get(1)).isNull();
        assertThat(adjusted.get(2)).isEqualTo(0.02);
    }

    @Test
    void noneRisesAboveOneAndEqualOnesStayEqual() {
        close(Holm.adjusted(List.of(0.5, 0.5, 0.5)), 1, 1, 1);
        close(Holm.adjusted(List.of(0.25, 0.25, 0.75)), 0.75, 0.75, 0.75);
        close(Holm.adjusted(List.of(0.0, 1.0)), 0, 1);
    }

    @Test
    void whatIsRejectedStepByStepIsWhatLiesBelowTheLevel() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<@Nullable Double> p = random.doubles(12)
                    .map(u -> u * u * u)
                    .<@Nullable Double>mapToObj(Double::valueOf)
                    .toList();
            List<@Nullable Double> adjusted = Holm.adjusted(p);
            double[] sorted =
                    p.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int rejected = 0;
            while (rejected < sorted.length && sorted[rejected] <= 0.05 / (sorted.length - rejected)) {
                rejected++;
            }
            assertThat(adjusted.stream().filter(value -> value <= 0.05).count()).isEqualTo(rejected);
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> Holm.adjusted(List.of(1.5))).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Holm.adjusted(List.of(Double.NaN))).hasMessageContaining("NaN");
    }

    private static void close(List<@Nullable Double> adjusted, double... wanted) {
        assertThat(adjusted).hasSize(wanted.length);
        for (int k = 0; k < wanted.length; k++) {
            assertThat(adjusted.get(k)).isNotNull().isCloseTo(wanted[k], within(1e-12));
        }
    }
}
