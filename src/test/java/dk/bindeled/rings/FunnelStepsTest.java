package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
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
    void thoseWhoStoppedBetweenTwoStepsAreNotSingledOut() {
        assertThat(visible(Results.part("all", 100, 120, 118, 60, 30))).containsExactly(false, true, true, true);
        assertThat(visible(Results.part("all", 100, 120, 90, 87, 30))).containsExactly(true, true, false, true);
        assertThat(visible(Results.part("all", 100, 120, 90, 60, 56))).containsExactly(true, true, true, false);
        assertThat(visible(Results.part("all", 100, 120, 90, 90, 30))).containsExactly(true, true, true, true);
    }

    @Test
    void manyReferralsOfOnePersonAtAStepAreOnePerson() {
        FunnelCount part = Results.part("all", 100, 120, 90, 6, 0);
        FunnelPersons one = new FunnelPersons(
                List.of(100, 90, 1, 0),
                List.of(100, 90, 1, 0),
                List.of(30, 84, 1),
                List.of(0, 0, 0),
                List.of(30, 84, 1),
                0,
                100);
        FunnelCount ofOne = new FunnelCount(
                part.by(),
                "all",
                "all",
                one,
                120,
                90,
                6,
                0,
                0,
                part.shownShare(),
                part.welcomedShare(),
                part.stillThereShare());
        assertThat(visible(part)).containsExactly(true, true, true, true);
        assertThat(visible(ofOne)).containsExactly(true, true, false, true);
    }

    private static List<Boolean> visible(FunnelCount part) {
        return FunnelSteps.ofAll(part, FIVE).steps().stream()
                .map(step -> step.count().visible())
                .toList();
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

    @Test
    void partsThatMayNotBeToldOneByOneAreToldTogether() {
        List<FunnelSteps> parts = FunnelSteps.ofPartsTogether(
                List.of(
                        Results.part("postcard", 60, 60, 40, 3, 0),
                        Results.part("talk", 50, 50, 45, 20, 10),
                        Results.part("web", 60, 60, 50, 4, 0)),
                FIVE);
        assertThat(parts).extracting(part -> part.part().key()).containsExactly("postcard+web", "talk");
        FunnelSteps.Step welcomed = parts.getFirst().steps().get(FunnelSteps.WELCOMED);
        assertThat(welcomed.count()).isEqualTo(new ShownCount(7, true));
        assertThat(Objects.requireNonNull(welcomed.knownShare()).value()).isEqualTo(7 / 90.0);
        assertThat(Objects.requireNonNull(welcomed.knownShare()).high()).isBetween(0.14, 0.16);
    }

    @Test
    void partsThatMayBeToldStayApart() {
        List<FunnelCount> parts =
                List.of(Results.part("postcard", 60, 60, 40, 8, 0), Results.part("talk", 50, 50, 45, 20, 10));
        assertThat(FunnelSteps.ofPartsTogether(parts, FIVE)).isEqualTo(FunnelSteps.ofParts(parts, FIVE));
    }

    @Test
    void aShareThatRestsOnFewBecauseTheOthersAreOpenIsWithheld() {
        FunnelCount part = Results.part("talk", 9, 9, 8, 0, 0);
        FunnelCount mostlyOpen = new FunnelCount(
                part.by(),
                "talk",
                "talk",
                part.persons(),
                9,
                8,
                0,
                0,
                4,
                part.shownShare(),
                Figure.share(0, 4, Reason.TOO_FEW),
                part.stillThereShare());
        FunnelSteps steps = FunnelSteps.ofParts(List.of(mostlyOpen), FIVE).getFirst();
        assertThat(steps.steps().get(FunnelSteps.SHOWN).count().visible()).isTrue();
        assertThat(steps.steps().get(FunnelSteps.WELCOMED).knownShare()).isNull();
    }

    @Test
    void wherePartsAreComparedTheStepBeforeIsWithheldRatherThanTheShareIfFewAreWaitedFor() {
        FunnelCount guides = Results.part("ambassador", 90, 90, 84, 69, 40);
        FunnelPersons persons = new FunnelPersons(
                guides.persons().steps(),
                guides.persons().alone(),
                guides.persons().stopped(),
                List.of(0, 2, 0),
                List.of(6, 13, 29),
                20,
                70);
        FunnelCount fewWaiting = new FunnelCount(
                guides.by(),
                guides.key(),
                guides.label(),
                persons,
                90,
                84,
                69,
                40,
                20,
                guides.shownShare(),
                Figure.share(69, 82, Reason.TOO_FEW),
                guides.stillThereShare());
        List<FunnelSteps> parts =
                FunnelSteps.ofParts(List.of(fewWaiting, Results.part("citizen", 300, 300, 280, 200, 100)), FIVE);
        assertThat(parts)
                .as("the shown of one part alone would be the whole less the other's")
                .noneMatch(part -> part.steps().get(FunnelSteps.SHOWN).count().visible());
        FunnelSteps.Step welcomed = parts.getFirst().steps().get(FunnelSteps.WELCOMED);
        assertThat(welcomed.count()).isEqualTo(new ShownCount(69, true));
        assertThat(Objects.requireNonNull(welcomed.knownShare()).n()).isEqualTo(82);
        FunnelSteps whole = FunnelSteps.ofAll(fewWaiting, FIVE);
        assertThat(whole.steps().get(FunnelSteps.SHOWN).count().visible()).isTrue();
        assertThat(whole.steps().get(FunnelSteps.WELCOMED).knownShare()).isNull();
    }
}
