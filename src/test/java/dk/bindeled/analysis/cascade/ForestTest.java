package dk.bindeled.analysis.cascade;

import static dk.bindeled.analysis.cascade.Acts.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Kind;
import org.junit.jupiter.api.Test;

class ForestTest {

    @Test
    void withoutReferralsNobodyIsReached() {
        Forest forest = new Acts().forest();
        assertThat(forest.reached()).isZero();
        assertThat(forest.rings()).isEmpty();
        assertThat(forest.trees()).isEmpty();
    }

    @Test
    void someoneWelcomedWithoutAGuideIsAColdRootInRingZero() {
        Forest forest = new Acts().welcome(null, "a", 1, 2).forest();
        assertThat(forest.welcomes()).containsExactly(new Welcome("a", null, "a", 0, day(2), null));
        assertThat(forest.rings()).containsExactly(1);
        CascadeTree tree = forest.trees().getFirst();
        assertThat(tree.rootKind()).isEqualTo(RootKind.COLD);
        assertThat(tree.depth()).isZero();
        assertThat(tree.days()).isZero();
    }

    @Test
    void aGuideWhoWasNeverWelcomedIsAStarterAndIsNotCounted() {
        Forest forest = new Acts()
                .person("amb", Kind.AMBASSADOR, Kind.PROFESSIONAL)
                .welcome("amb", "a", 1, 2)
                .welcome("a", "b", 3, 8)
                .forest();
        assertThat(forest.reached()).isEqualTo(2);
        assertThat(forest.rings()).containsExactly(0, 1, 1);
        CascadeTree tree = forest.trees().getFirst();
        assertThat(tree.root()).isEqualTo("amb");
        assertThat(tree.rootKind()).isEqualTo(RootKind.STARTER);
        assertThat(tree.guideKind()).isEqualTo(GuideKind.AMBASSADOR);
        assertThat(tree.size()).isEqualTo(2);
        assertThat(tree.breadth()).isEqualTo(1);
        assertThat(tree.firstDate()).isEqualTo(day(2));
        assertThat(tree.days()).isEqualTo(6);
        assertThat(forest.personsWelcomed("amb")).isEqualTo(1);
        assertThat(forest.descendantsWelcomed("amb")).isEqualTo(2);
        assertThat(forest.descendantsWelcomed("b")).isZero();
        assertThat(forest.personsWelcomed("nobody")).isZero();
    }

    @Test
    void theLastTouchBeforeTheWelcomeCountsAndTheFirstWhenAskedFor() {
        Acts acts = new Acts()
                .referral("early", "a", Acts.CLUB, 1, 2, null, null, null)
                .referral("late", "a", Acts.CLUB, 3, 4, 10, null, null)
                .referral("after", "a", Acts.CLUB, 5, 11, null, null, null);
        assertThat(acts.forest().welcomes().getFirst().parent()).isEqualTo("late");
        assertThat(acts.forest(Touch.FIRST).welcomes().getFirst().parent()).isEqualTo("early");
    }

    @Test
    void onlyReferralsToTheCommunityOfTheFirstWelcomeCount() {
        Forest forest = new Acts()
                .person("choir", Kind.ASSOCIATION)
                .referral("x", "a", Acts.CLUB, null, 1, 5, null, null)
                .referral("y", "a", "choir", null, 4, 9, null, null)
                .forest();
        assertThat(forest.welcomes()).containsExactly(new Welcome("a", "x", "x", 1, day(5), "r0001"));
    }

    @Test
    void aReferralThatWasOnlyBegunBringsNobody() {
        Forest forest = new Acts()
                .referral("x", "a", Acts.CLUB, 1, null, null, null, null)
                .welcome(null, "a", 3, 4)
                .forest();
        assertThat(forest.welcomes().getFirst().parent()).isNull();
    }

    @Test
    void aLaterStepImpliesTheEarlierOnes() {
        Forest forest = new Acts()
                .referral("x", "a", Acts.CLUB, 1, null, null, 50, null)
                .referral("y", "b", Acts.CLUB, 1, null, 7, null, null)
                .forest();
        assertThat(forest.welcomes())
                .containsExactly(
                        new Welcome("a", "x", "x", 1, day(50), "r0001"),
                        new Welcome("b", "y", "y", 1, day(7), "r0002"));
    }

    @Test
    void whoGuidedBeforeBeingWelcomedIsAStarterAndLosesHisOwnParent() {
        // g shows a the way (day 5), is welcomed himself through h on day 9, and shows b the way on day 20
        Forest forest = new Acts()
                .welcome("g", "a", 4, 5)
                .welcome("h", "g", 8, 9)
                .welcome("g", "b", 19, 20)
                .forest();
        assertThat(forest.reached()).isEqualTo(2);
        assertThat(forest.trees()).hasSize(1);
        assertThat(forest.trees().getFirst().root()).isEqualTo("g");
        assertThat(forest.trees().getFirst().rootKind()).isEqualTo(RootKind.STARTER);
        assertThat(forest.personsWelcomed("h")).isZero();
    }

    @Test
    void welcomesOnTheSameDayMakeTheGuideAStarterToo() {
        Forest forest =
                new Acts().welcome("a", "b", 3, 5).welcome("b", "a", 3, 5).forest();
        assertThat(forest.reached()).isZero();
        assertThat(forest.trees()).isEmpty();
    }

    @Test
    void whoHasLeftTheNetworkStillBroughtWhomHeBrought() {
        Forest forest = new Acts()
                .gone("moved", 100)
                .welcome(null, "moved", 1, 2)
                .welcome("moved", "a", 3, 9)
                .asOf(500)
                .forest();
        assertThat(forest.rings()).containsExactly(1, 1);
        assertThat(forest.invalid()).isEmpty();
    }

    @Test
    void whatComesAfterTheDateIsNotSeen() {
        Acts acts = new Acts().welcome(null, "a", 1, 2).welcome("a", "b", 3, 30).asOf(29);
        assertThat(acts.forest().reached()).isEqualTo(1);
        assertThat(acts.asOf(30).forest().reached()).isEqualTo(2);
    }

    @Test
    void withoutDatesTheRecordedGuideIsTheParent() {
        Forest forest = new Acts().undated("g", "a").undated("a", "b").forest();
        assertThat(forest.rings()).containsExactly(0, 1, 1);
        assertThat(forest.welcomes().getLast()).isEqualTo(new Welcome("b", "a", "g", 2, null, "r0002"));
        assertThat(forest.trees().getFirst().days()).isNull();
        assertThat(forest.isDated()).isFalse();
    }

    @Test
    void withoutDatesACircleLosesAllItsLinksAndIsListed() {
        // a -> b -> c -> a, and c -> d -> e hangs on the circle
        Forest forest = new Acts()
                .undated("a", "b")
                .undated("b", "c")
                .undated("c", "a")
                .undated("c", "d")
                .undated("d", "e")
                .forest();
        assertThat(forest.rings()).containsExactly(3, 1, 1);
        assertThat(forest.invalid()).extracting(InvalidReferral::referral).containsExactly("r0001", "r0002", "r0003");
        assertThat(forest.invalid()).allMatch(invalid -> invalid.fault() == InvalidReferral.Fault.CYCLE);
    }

    @Test
    void hagellochHasFourColdRootsAndSixRings() {
        Forest forest = Forest.of(Hagelloch.snapshot(null));
        assertThat(forest.reached()).isEqualTo(188);
        assertThat(forest.rings()).containsExactly(4, 8, 50, 102, 22, 2);
        assertThat(forest.trees()).hasSize(4).allMatch(tree -> tree.rootKind() == RootKind.COLD);
        assertThat(forest.welcomes())
                .filteredOn(welcome -> welcome.parent() != null)
                .hasSize(184);
        assertThat(forest.invalid()).isEmpty();
        assertThat(forest.trees())
                .filteredOn(tree -> tree.size() > 100)
                .singleElement()
                .satisfies(tree -> assertThat(tree.structuralVirality()).isCloseTo(4.860599542949321, within(1e-9)));
    }
}
