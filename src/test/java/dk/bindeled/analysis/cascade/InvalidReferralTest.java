package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.cascade.InvalidReferral.Effect;
import dk.bindeled.analysis.cascade.InvalidReferral.Fault;
import dk.bindeled.network.Kind;
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
    void aStarterDoesNotBecomeColdThroughAFault() {
        Forest forest =
                new Acts().welcome("s", "a", 1, 2).welcome("s", "s", 3, 4).forest();
        assertThat(forest.invalid()).containsExactly(new InvalidReferral("r0002", Fault.GUIDE_IS_CITIZEN, Effect.NONE));
        assertThat(forest.trees()).extracting(CascadeTree::rootKind).containsExactly(RootKind.STARTER);
    }
}
