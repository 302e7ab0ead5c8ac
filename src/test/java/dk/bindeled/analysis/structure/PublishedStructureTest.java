package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.StudyFiles;
import org.junit.jupiter.api.Test;

/** Figures of published networks, against values known from elsewhere. */
class PublishedStructureTest {

    private static final Snapshot KARATE = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);

    @Test
    void theKarateClubsHighestCoreIsFour() {
        assertThat(CoreNumbers.of(KARATE.adjacency()).highest()).isEqualTo(4);
    }

    @Test
    void theInstructorsAndThePresidentsBetweennessAreThePublishedOnes() {
        Betweenness betweenness = Betweenness.of(KARATE.adjacency(), Progress.UNWATCHED);
        assertThat(betweenness.raw(KARATE.indexOf("A01"))).isCloseTo(231.071429, within(5e-7));
        assertThat(betweenness.raw(KARATE.indexOf("A34"))).isCloseTo(160.551587, within(5e-7));
        assertThat(betweenness.normalised(KARATE.indexOf("A01"))).isNotNull().isCloseTo(0.437635, within(5e-7));
    }

    @Test
    void theMediciStandBetweenTheOtherFamilies() {
        Snapshot florence = StudyFiles.ofBodies("florentine-families", TieType.KNOWS);
        Betweenness betweenness = Betweenness.of(florence.adjacency(), Progress.UNWATCHED);
        assertThat(betweenness.raw(florence.indexOf("MEDICI"))).isCloseTo(47.5, within(1e-9));
    }

    @Test
    void onlyTheInstructorsLeavingCutsMembersOff() {
        CutPoints cuts = CutPoints.of(KARATE.adjacency());
        int instructor = KARATE.indexOf("A01");
        for (int v = 0; v < KARATE.size(); v++) {
            assertThat(cuts.cutOff(v)).as(KARATE.id(v)).isEqualTo(v == instructor ? 6 : 0);
        }
    }

    @Test
    void oneTieOfTheKarateClubIsABridge() {
        assertThat(CutPoints.of(KARATE.adjacency()).bridges())
                .containsExactly(new BridgeTie(KARATE.indexOf("A12"), KARATE.indexOf("A01"), 1));
    }

    /** Spans as networkx finds them. */
    @Test
    void elevenTiesOfTheKarateClubAreLocalBridgesAndAllButTheBridgeHaveAWayRoundOfThree() {
        LocalBridges bridges = LocalBridges.of(KARATE.adjacency());
        assertThat(bridges.count()).isEqualTo(Figure.of(11, 78));
        assertThat(bridges.spans(Chunks.onAllProcessors(), Progress.UNWATCHED))
                .containsExactlyInAnyOrder(-1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(bridges.span(KARATE.indexOf("A01"), KARATE.indexOf("A12"))).isNull();
        assertThat(bridges.span(KARATE.indexOf("A01"), KARATE.indexOf("A32"))).isEqualTo(3);
    }

    @Test
    void theKoreanVillagesFallIntoFortyOneComponents() {
        Snapshot villages = StudyFiles.snapshot("korean-villages", Grouping.area(AreaLevel.DISTRICT));
        assertThat(Components.of(villages.adjacency()).count()).isEqualTo(41);
    }
}
