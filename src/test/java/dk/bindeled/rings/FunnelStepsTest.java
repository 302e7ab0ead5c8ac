package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Suppression;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FunnelStepsTest {

    private static final Suppression FIVE = new Suppression(5);

    @Test
    void everyStepWithPersonsEnoughIsShownWithItsShare() {
        FunnelSteps all = FunnelSteps.ofAll(Results.part("all", 100, 120, 90, 45, 30), FIVE);
        assertThat(all.steps()).allMatch(step -> step.count().visible());
        assertThat(all.steps().getFirst().share()).isNull();
        assertThat(Objects.requireNonNull(all.steps().get(FunnelSteps.WELCOMED).knownShare())
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void aStepOfFewAndTheSharesItStandsInAreWithheld() {
        FunnelSteps all = FunnelSteps.ofAll(Results.part("all", 100, 120, 90, 3, 0), FIVE);
        assertThat(all.steps()).extracting(step -> step.count().visible()).containsExactly(true, true, false, true);
        assertThat(all.steps().get(FunnelSteps.WELCOMED).share()).isNull();
        assertThat(all.steps().get(FunnelSteps.STILL_THERE).share()).isNull();
        assertThat(all.steps().get(FunnelSteps.SHOWN).share()).isNotNull();
    }

    @Test
    void manyReferralsOfFewPersonsAreWithheld() {
        FunnelSteps all = FunnelSteps.ofAll(Results.part("all", 4, 40, 30, 20, 10), FIVE);
        assertThat(all.steps()).noneMatch(step -> step.count().visible());
        List<FunnelSteps> parts = FunnelSteps.ofParts(
                List.of(
                        Results.part("web", 4, 40, 30, 20, 10),
                        Results.part("talk", 50, 50, 50, 50, 50),
                        Results.part("phone", 60, 60, 60, 60, 60)),
                FIVE);
        assertThat(parts.getFirst().steps()).noneMatch(step -> step.count().visible());
    }

    @Test
    void onePartIsNeverWithheldAloneWhileTheOthersAddUpToTheTotal() {
        List<FunnelSteps> parts = FunnelSteps.ofParts(
                List.of(
                        Results.part("postcard", 60, 60, 40, 2, 0),
                        Results.part("talk", 50, 50, 45, 20, 10),
                        Results.part("went_along", 70, 70, 70, 60, 40)),
                FIVE);
        assertThat(parts)
                .extracting(
                        part -> part.steps().get(FunnelSteps.WELCOMED).count().visible())
                .containsExactly(false, false, true);
        assertThat(parts).allMatch(part -> part.steps().getFirst().count().visible());
    }
}
