package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.StudyFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two clubs that the karate club split into, against values known from elsewhere. */
class PublishedPairTest {

    @Test
    void theTwoKarateClubsHangTogetherRobustly() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.attribute("club"));
        ClassifiedGraph classified = ClassifiedGraph.of(karate, karate.groups());
        List<GroupPair> pairs = GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED);
        assertThat(pairs).hasSize(1);
        GroupPair clubs = pairs.getFirst();
        assertThat(clubs.persons()).isEqualTo(34);
        assertThat(clubs.directTies()).isEqualTo(11);
        assertThat(clubs.sharedMembers()).isZero();
        assertThat(clubs.expected()).isCloseTo(38.942308, within(5e-7));
        assertThat(clubs.comparable()).isNotNull().isCloseTo(11, within(1e-9));
        assertThat(clubs.independentBridges()).isEqualTo(5);
        assertThat(clubs.busiest()).isEqualTo(karate.indexOf("A03"));
        assertThat(clubs.busiestShare()).isEqualTo(4.0 / 11);
        assertThat(clubs.carriers()).hasSize(5);
        assertThat(clubs.bridgeClass()).isEqualTo(BridgeClass.ROBUST);
    }
}
