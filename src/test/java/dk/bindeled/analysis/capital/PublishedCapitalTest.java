package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.StudyFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of published networks, against values known from elsewhere. */
class PublishedCapitalTest {

    private static final Snapshot CLUBS = StudyFiles.snapshot("zachary-karate-club", Grouping.attribute("club"));

    @Test
    void sixtySevenOfTheKarateClubsSeventyEightTiesAreSupported() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        Bonding bonding = Bonding.of(karate, Progress.UNWATCHED);
        assertThat(karate.size()).isEqualTo(34);
        assertThat(bonding.supportedShare()).isEqualTo(Figure.of(67.0 / 78, 78));
        assertThat(bonding.tiesPerMember()).isEqualTo(Figure.of(156.0 / 34, 34));
        assertThat(bonding.density()).isEqualTo(Figure.of(78.0 / 561, 561));
        assertThat(bonding.multiplexShare()).isEqualTo(Figure.of(0, 78));
    }

    @Test
    void withinTheTwoClubsSixtyThreeOfSixtySevenTiesAreSupported() {
        Bonding bonding = Bonding.of(CLUBS, Progress.UNWATCHED);
        assertThat(bonding.supportedShare()).isEqualTo(Figure.of(63.0 / 67, 67));
        assertThat(bonding.support().supportedTies()).isEqualTo(63);
        assertThat(bonding.groups().stream()
                        .mapToInt(GroupBonding::supportedTies)
                        .sum())
                .isEqualTo(63);
    }

    @Test
    void theKarateClubsTransitivityAndClusteringAreThePublishedOnes() {
        Bonding bonding = Bonding.of(CLUBS, Progress.UNWATCHED);
        near(bonding.transitivity(), 0.255682);
        near(bonding.groups().get(0).transitivity(), 0.391960);
        near(bonding.groups().get(1).transitivity(), 0.251397);
        near(bonding.clustering().mean(), 0.587931);
        assertThat(bonding.clustering().mean().n()).isEqualTo(33);
    }

    @Test
    void elevenTiesJoinTheClubsWhereChanceWouldGiveThirtyNine() {
        Bridging bridging = Bridging.of(CLUBS);
        assertThat(bridging.tiesBetween().value()).isEqualTo(11);
        near(bridging.tiesBetween().expected(), 38.942308);
        near(bridging.bridgingRatio(), 0.282469);
        for (GroupBridging club : bridging.groups()) {
            assertThat(club.tiesOut()).isEqualTo(11);
            near(club.tiesBetween().expected(), 38.942308);
        }
    }

    @Test
    void theClubsEiIndexIsFarBelowItsExpectation() {
        Figure ei = EiIndex.of(
                ClassifiedGraph.of(CLUBS, CLUBS.groups()), 999, 1, Chunks.onAllProcessors(), Progress.UNWATCHED);
        near(ei, -0.717949);
        near(ei.expected(), 0.030303);
        assertThat(ei.p()).isEqualTo(0.001);
        assertThat(ei.n()).isEqualTo(78);
    }

    @Test
    void theInstructorAndThePresidentHaveThePublishedConstraintAndEffectiveSize() {
        StructuralHoles holes = StructuralHoles.of(CLUBS.adjacency());
        int instructor = CLUBS.indexOf("A01");
        int president = CLUBS.indexOf("A34");
        near(holes.constraint(instructor), 0.155423);
        near(holes.constraint(president), 0.156419);
        near(holes.effectiveSize(instructor), 13.75);
        near(holes.effectiveSize(president), 15.235294);
    }

    @Test
    void theKoreanVillagesAreReadWhole() {
        Snapshot villages = StudyFiles.snapshot("korean-villages", Grouping.area(AreaLevel.DISTRICT));
        assertThat(villages.size()).isEqualTo(1047);
        assertThat(villages.edgeCount()).isEqualTo(3313);
        assertThat(villages.groups().count()).isEqualTo(25);
        assertThat(Bridging.of(villages).tiesBetween().value()).isEqualTo(0);
        assertThat(Bridging.of(villages).bridgingRatio().value()).isEqualTo(0);
    }

    @Test
    void managersAndLawyersHaveThePublishedNumberOfTies() {
        assertThat(StudyFiles.snapshot("krackhardt-high-tech", Grouping.ALL).edgeCount())
                .isEqualTo(159);
        assertThat(StudyFiles.snapshot("lazega-lawyers", Grouping.ALL).edgeCount())
                .isEqualTo(881);
    }

    @Test
    void womenWhoOnlyMeetAtEventsHaveNoBondingRatherThanNone() {
        Snapshot davis = StudyFiles.snapshot("davis-southern-women", Grouping.ALL);
        assertThat(davis.size()).isEqualTo(18);
        Bonding bonding = Bonding.of(davis, Progress.UNWATCHED);
        assertThat(bonding.supportedShare().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.tiesPerMember().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.density().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.transitivity().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.clustering().mean().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.multiplexShare().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(Bridging.of(davis).bridgingRatio().reason()).isEqualTo(Reason.NO_TIES);
    }

    @Test
    void theInstructorAndThePresidentBrokerAsPublished() {
        Brokerage brokerage = Brokerage.of(CLUBS);
        assertThat(roles(brokerage, "A01")).containsExactly(174L, 0L, 15L, 15L, 0L);
        assertThat(roles(brokerage, "A34")).containsExactly(156L, 6L, 40L, 40L, 0L);
        // 204 open paths, and of 34·33·32 triples 2·17·16·15 are of one club
        near(brokerage.expected(BrokerRole.COORDINATOR, CLUBS.indexOf("A01")), 204 * 8160.0 / 35904);
        near(Participation.of(CLUBS).of(CLUBS.indexOf("A01")), 1 - (15 * 15 + 1) / 256.0);
    }

    @Test
    void theClubsAssortativityAndModularityAreThePublishedOnes() {
        GroupMixing mixing = GroupMixing.of(CLUBS);
        near(mixing.assortativity(), 0.717531);
        near(mixing.modularity(), 0.358235);
    }

    @Test
    void womenWhoMeetAtOneEventMeetAtOthersAsOftenAsPublished() {
        TwoModeClustering davis = TwoModeClustering.of(StudyFiles.snapshot("davis-southern-women", Grouping.ALL));
        near(davis.clustering(), 0.467764);
        assertThat(davis.members()).isEqualTo(18);
        assertThat(davis.bodies()).isEqualTo(14);
        assertThat(davis.memberships()).isEqualTo(89);
    }

    /** As networkx finds in the same files. */
    @Test
    void managersLawyersAndVillagersReturnLessThanHalfOfTheAdviceTheySeek() {
        assertThat(advice("krackhardt-high-tech")).isEqualTo(Figure.of(90.0 / 190, 190));
        assertThat(advice("lazega-lawyers")).isEqualTo(Figure.of(350.0 / 892, 892));
        assertThat(advice("korean-villages")).isEqualTo(Figure.of(1328.0 / 3584, 3584));
    }

    private static List<@Nullable Long> roles(Brokerage brokerage, String member) {
        List<@Nullable Long> counts = new ArrayList<>();
        for (BrokerRole role : BrokerRole.values()) {
            counts.add(brokerage.count(role, CLUBS.indexOf(member)));
        }
        return counts;
    }

    private static @Nullable Figure advice(String study) {
        return Reciprocity.ofDirectedLayers(StudyFiles.snapshot(study, Grouping.ALL))
                .get(TieType.SEEKS_ADVICE_FROM);
    }

    private static void near(Figure figure, double published) {
        near(figure.value(), published);
    }

    private static void near(@Nullable Double value, double published) {
        assertThat(value).isNotNull().isCloseTo(published, within(5e-7));
    }
}
