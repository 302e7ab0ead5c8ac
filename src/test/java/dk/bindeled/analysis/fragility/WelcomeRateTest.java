package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.fragility.WelcomeRate.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WelcomeRateTest {

    @Test
    void withoutReferralsNothingIsKnown() {
        assertThat(WelcomeRate.of(List.of())).isEmpty();
        assertThat(WelcomeRate.of(List.of(new Counts("c", 3, 0, 0))))
                .allMatch(rate -> !rate.few() && !rate.share().isKnown() && rate.evened() == null);
    }

    @Test
    void whereManySignUpAndFewAreWelcomedItIsTold() {
        List<WelcomeRate> rates = WelcomeRate.of(List.of(
                new Counts("full", 60, 50, 5), new Counts("open", 50, 40, 30), new Counts("other", 20, 20, 12)));
        assertThat(rates).extracting(WelcomeRate::few).containsExactly(true, false, false);
        // Wilson by hand: 5 of 50 is 4.3-21.4 %
        assertThat(rates.getFirst().share().low()).isCloseTo(0.0435, within(1e-4));
        assertThat(rates.getFirst().share().high()).isCloseTo(0.2136, within(1e-4));
        assertThat(rates.getFirst().evened()).isBetween(0.1, 47.0 / 110);
    }

    @Test
    void fewReferralsAreNotEnoughToTell() {
        assertThat(WelcomeRate.of(List.of(new Counts("small", 3, 3, 0), new Counts("open", 50, 40, 30))))
                .noneMatch(WelcomeRate::few);
    }

    @Test
    void whoeverFewSignUpToIsNotAmongThoseWithMany() {
        List<WelcomeRate> rates = WelcomeRate.of(
                List.of(new Counts("small", 20, 20, 0), new Counts("one", 90, 90, 60), new Counts("two", 80, 80, 60)));
        assertThat(rates.getFirst().share().high()).isLessThan(0.5);
        assertThat(rates).noneMatch(WelcomeRate::few);
    }

    @Test
    void nineReferralsThatAreDecidedAreNotEnoughAndTenAre() {
        for (int decided = 9; decided <= 10; decided++) {
            assertThat(WelcomeRate.of(List.of(new Counts("c", 50, decided, 0), new Counts("other", 50, 50, 40)))
                            .getFirst()
                            .few())
                    .isEqualTo(decided == 10);
        }
    }

    @Test
    void communitiesThatDifferNoMoreThanChanceAreAllAlike() {
        SplittableRandom random = new SplittableRandom(11);
        List<Counts> alike = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            alike.add(new Counts("c" + k, 30, 30, 15 + random.nextInt(3)));
        }
        List<WelcomeRate> rates = WelcomeRate.of(alike);
        double mean = alike.stream().mapToInt(Counts::welcomed).sum() / 1200.0;
        assertThat(rates).noneMatch(WelcomeRate::few).allMatch(rate -> rate.evened() != null && rate.evened() == mean);
    }
}
