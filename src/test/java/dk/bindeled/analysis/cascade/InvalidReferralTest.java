package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.cascade.InvalidReferral.Effect;
import dk.bindeled.analysis.cascade.InvalidReferral.Fault;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import org.junit.jupiter.api.Test;

class InvalidReferralTest {

    @Test
    void withoutAnotherGuideThePersonIsColdButStillReached() {
        Forest forest = new Acts().welcome("g", "a", 9, 5).forest();
        assertThat(forest.invalid())
                .containsExactly(new InvalidReferral("r0001", Fault.WELCOMED_BEFORE_SHOWN, Effect.PERSON_IS_COLD));
        assertThat(forest.rings()).containsExactly(1);
    }

    @Test
    void theNextCandidateCounts() {
        Forest forest = new Acts()
                .welcome("g", "a", 2, 5)
                .welcome("?stranger", "a", 4, 5)
                .forest();
        assertThat(forest.invalid())
                .containsExactly(new InvalidReferral("r0002", Fault.UNKNOWN_GUIDE, Effect.ANOTHER_GUIDE_COUNTS));
        assertThat(forest.welcomes().getFirst().parent()).isEqualTo("g");
    }

    @Test
    void aFaultThatDecidesNothingIsListedAsSuch() {
        Forest forest = new Acts()
                .welcome("?stranger", "a", 2, 5)
                .welcome("g", "a", 4, 5)
                .forest();
        assertThat(forest.invalid()).containsExactly(new InvalidReferral("r0001", Fault.UNKNOWN_GUIDE, Effect.NONE));
    }

    @Test
    void nobodyGuidesHimself() {
        Forest forest = new Acts().welcome("a", "a", 2, 5).forest();
        assertThat(forest.invalid())
                .containsExactly(new InvalidReferral("r0001", Fault.GUIDE_IS_CITIZEN, Effect.PERSON_IS_COLD));
    }

    @Test
    void whoIsNotKnownOrNoPersonIsNotReached() {
        Forest forest = new Acts()
                .welcome("g", "?stranger", 2, 5)
                .welcome("g", Acts.CLUB, 2, 5)
                .person("g", Kind.CITIZEN)
                .forest();
        assertThat(forest.invalid())
                .containsExactly(
                        new InvalidReferral("r0001", Fault.UNKNOWN_CITIZEN, Effect.NOBODY_COUNTED),
                        new InvalidReferral("r0002", Fault.CITIZEN_IS_NO_PERSON, Effect.NOBODY_COUNTED));
        assertThat(forest.reached()).isZero();
    }

    @Test
    void aCommunityMustBeKnownAndStepsMustComeInOrder() {
        Forest forest = new Acts()
                .referral("g", "a", "?lost", null, 2, 5, null, null)
                .referral("g", "b", Acts.CLUB, 4, 3, 5, null, null)
                .referral("g", "c", Acts.CLUB, null, 3, 5, 4, null)
                .referral("g", "d", Acts.CLUB, 3, 4, null, null, 2)
                .forest();
        assertThat(forest.invalid())
                .containsExactly(
                        new InvalidReferral("r0001", Fault.UNKNOWN_COMMUNITY, Effect.PERSON_IS_COLD),
                        new InvalidReferral("r0002", Fault.IMPOSSIBLE_DATE, Effect.PERSON_IS_COLD),
                        new InvalidReferral("r0003", Fault.IMPOSSIBLE_DATE, Effect.PERSON_IS_COLD),
                        new InvalidReferral("r0004", Fault.IMPOSSIBLE_DATE, Effect.NONE));
    }

    @Test
    void aDayOfWelcomeThatCannotBeDecidesNothingWhereAnotherReferralTellsOne() {
        Forest forest = new Acts()
                .referral("g", "a", Acts.CLUB, null, 400, 5, null, null)
                .welcome("h", "a", 410, 420)
                .forest();
        assertThat(forest.welcomes()).containsExactly(new Welcome("a", "h", "h", 1, Acts.day(420), "r0002"));
        assertThat(forest.invalid())
                .containsExactly(new InvalidReferral("r0001", Fault.WELCOMED_BEFORE_SHOWN, Effect.NONE));
        Forest alone = new Acts()
                .referral("g", "a", Acts.CLUB, null, 400, 5, null, null)
                .forest();
        assertThat(alone.welcomes()).containsExactly(new Welcome("a", null, "a", 0, Acts.day(5), null));
    }

    @Test
    void aDayThatCannotBeIsNotWhenRegistrationBegan() {
        Acts acts = new Acts();
        for (int k = 0; k < 10; k++) {
            acts.welcome("s", "c" + k, 700, 710 + k);
        }
        acts.referral("s", "x", Acts.CLUB, 705, null, null, null, 1).withCitizens();
        assertThat(Milestones.of(acts.forest(), acts.snapshot())).containsEntry("days_to_10", Figure.of(19, 10));
        assertThat(Funnel.of(acts.snapshot(), Progress.UNWATCHED))
                .filteredOn(row -> row.by() == FunnelRow.By.PERIOD)
                .extracting(FunnelRow::key)
                .containsExactly("", "2023-H2");
    }

    @Test
    void whereNothingElseIsKnownOfAWelcomeRegistrationBeganNoLaterThanIt() {
        Acts acts = new Acts();
        for (int k = 0; k < 10; k++) {
            acts.welcome("s", "c" + k, 700, 10 + k);
        }
        acts.welcome("s", "x", 500, 510).withCitizens();
        assertThat(Milestones.of(acts.forest(), acts.snapshot())).containsEntry("days_to_10", Figure.of(9, 11));
    }

    @Test
    void aStarterDoesNotBecomeColdThroughAFault() {
        Forest forest =
                new Acts().welcome("s", "a", 1, 2).welcome("s", "s", 3, 4).forest();
        assertThat(forest.invalid()).containsExactly(new InvalidReferral("r0002", Fault.GUIDE_IS_CITIZEN, Effect.NONE));
        assertThat(forest.trees()).extracting(CascadeTree::rootKind).containsExactly(RootKind.STARTER);
    }
}
