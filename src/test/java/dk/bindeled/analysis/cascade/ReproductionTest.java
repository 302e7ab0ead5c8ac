package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReproductionTest {

    private static Figure of(Forest forest, int window) {
        return Reproduction.of(forest, window, 1, 999, Progress.UNWATCHED);
    }

    @Test
    void hagellochReproducesAsPublishedAndHasTooFewBranchesForAnInterval() {
        Forest forest = Forest.of(Hagelloch.snapshot(LocalDate.of(1862, 12, 31)));
        Figure figure = of(forest, 21);
        assertThat(figure.value()).isCloseTo(0.978723, within(5e-7));
        assertThat(figure.n()).isEqualTo(188);
        assertThat(figure.low()).isNull();
        assertThat(figure.reason()).isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void withoutWelcomesDatesOrTimeToFollowThereIsNoFigure() {
        assertThat(of(new Acts().forest(), 180).reason()).isEqualTo(Reason.NO_WELCOMES);
        assertThat(of(new Acts().undated("g", "a").forest(), 180).reason()).isEqualTo(Reason.NO_DATES);
        Figure young = of(new Acts().welcome(null, "a", 1, 2).asOf(181).forest(), 180);
        assertThat(young.value()).isNull();
        assertThat(young.reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(of(new Acts().welcome(null, "a", 1, 2).asOf(182).forest(), 180)
                        .value())
                .isZero();
    }

    @Test
    void onlyWhomAReachedPersonBringsWithinTheWindowCounts() {
        // s -> a(0) -> b(30), c(31); b -> d(60). Window 30: a brings b, b brings d, d and c nobody: 2 of 4
        Acts acts = new Acts()
                .welcome("s", "a", 0, 0)
                .welcome("a", "b", 29, 30)
                .welcome("a", "c", 29, 31)
                .welcome("b", "d", 59, 60);
        assertThat(of(acts.forest(), 30)).isEqualTo(Figure.of(0.5, 4).withoutInterval(Reason.TOO_FEW));
        assertThat(of(acts.forest(), 29).value()).isZero();
        assertThat(of(acts.forest(), 31).value()).isEqualTo(0.75);
        // on day 89 nobody but a, b and c has been followed for 30 days
        assertThat(of(acts.asOf(89).forest(), 30).n()).isEqualTo(3);
    }

    @Test
    void whereAllBranchesAreAlikeTheyTellNoIntervalAndUnlikeOnesOneAroundTheMean() {
        Acts like = new Acts();
        Acts unlike = new Acts();
        for (int k = 0; k < 12; k++) {
            like.welcome("s", "a" + k, 0, 1).welcome("a" + k, "b" + k, 2, 3);
            unlike.welcome("s", "a" + k, 0, 1).welcome(k % 3 == 0 ? "a" + k : "s", "b" + k, 2, 3);
        }
        Figure even = of(like.forest(), 100);
        assertThat(even.value()).isEqualTo(0.5);
        assertThat(even.low()).isNull();
        assertThat(even.reason()).isEqualTo(Reason.ALL_ALIKE);
        Figure uneven = of(unlike.forest(), 100);
        assertThat(uneven.value()).isCloseTo(4 / 24.0, within(1e-12));
        assertThat(uneven.low()).isLessThan(uneven.value()).isGreaterThanOrEqualTo(0);
        assertThat(uneven.high()).isGreaterThan(uneven.value()).isLessThan(0.5);
    }

    @Test
    void theSeedDecidesTheInterval() {
        Acts acts = new Acts();
        for (int k = 0; k < 30; k++) {
            acts.welcome("s", "a" + k, 0, 1);
            for (int j = 0; j < k % 5; j++) {
                acts.welcome("a" + k, "b" + k + "_" + j, 2, 3);
            }
        }
        Forest forest = acts.forest();
        assertThat(Reproduction.of(forest, 100, 3, 999, Progress.UNWATCHED))
                .isEqualTo(Reproduction.of(forest, 100, 3, 999, Progress.UNWATCHED));
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> Reproduction.of(forest, 100, seed, 999, Progress.UNWATCHED))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void aWindowOfNoDaysIsRefused() {
        Forest forest = new Acts().forest();
        assertThatThrownBy(() -> of(forest, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
