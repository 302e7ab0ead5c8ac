package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Grouping;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.SmallTown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For whom a missing or weak bridge matters, in a sentence; in a town whose estate of three shows nothing. */
class WhyItMattersTest {

    private final SmallTown town = new SmallTown("a", "b", "d");
    private final PairReading reading = TownReading.of(town);

    @Test
    void aMissingBridgeConcernsAllOfTheTwoGroups() {
        assertThat(said(BridgeClass.NONE, 0, 0, 0))
                .isEqualTo(
                        "As far as is recorded, news and help do not go directly between the 41 persons of the two groups."
                                + " A first tie could open the way.");
    }

    @Test
    void aFragileOneTellsWhatWouldBeLostAndNamesNobody() {
        assertThat(said(BridgeClass.FRAGILE, 1, 0, 1)).startsWith("It is the only direct way between the 41 persons");
        assertThat(said(BridgeClass.FRAGILE, 4, 0, 1))
                .isEqualTo(
                        "If that one person stops, the 41 persons of the two groups lose their direct way to each other."
                                + " A tie between two others could keep it open.");
        assertThat(said(BridgeClass.FRAGILE, 4, 0, 2)).contains("lose most of their direct ways");
        assertThat(said(BridgeClass.FRAGILE, 0, 1, 1)).as("few are in both").doesNotContainPattern("[0-9]");
    }

    @Test
    void aThinOneTellsWhomMoreTiesCouldReachAndAFirmOneNothing() {
        assertThat(said(BridgeClass.THIN, 3, 0, 3)).startsWith("The 41 persons of the two groups have several ways");
        for (BridgeClass firm : List.of(BridgeClass.ROBUST, BridgeClass.NOT_EXPECTED, BridgeClass.UNKNOWN)) {
            assertThat(said(firm, 3, 0, 3)).isEmpty();
        }
    }

    @Test
    void ofASmallGroupNothingIsSaid() {
        PairReading withSmall = TownReading.of(new SmallTown());
        assertThat(new WhyItMatters(withSmall, pair("a", "c", BridgeClass.FRAGILE, 4, 0, 1)).sentence())
                .isEmpty();
    }

    @Test
    void betweenTwoGroupingsNoCountIsSaidNorWhetherItRestsOnSomeoneInBoth() {
        PairReading across = TownReading.of(town, Grouping.EMPLOYER);
        String hidden = new WhyItMatters(across, pair("a", "mill", BridgeClass.FRAGILE, 0, 1, 1)).sentence();
        assertThat(hidden)
                .isEqualTo("What is between the two groups rests on few. One tie more could make it last better.");
        assertThat(new WhyItMatters(across, pair("a", "mill", BridgeClass.THIN, 2, 1, 3)).sentence())
                .isEqualTo(hidden);
        assertThat(new WhyItMatters(across, pair("a", "mill", BridgeClass.NONE, 0, 0, 0)).sentence())
                .startsWith("As far as is recorded")
                .doesNotContainPattern("[0-9]");
    }

    private String said(BridgeClass bridgeClass, int ties, int shared, int bridges) {
        return new WhyItMatters(reading, pair("a", "b", bridgeClass, ties, shared, bridges)).sentence();
    }

    private static PairFigures pair(String a, String b, BridgeClass bridgeClass, int ties, int shared, int bridges) {
        return new PairFigures(
                a, b, a, b, 41, 21, 20, ties, shared, 4.0, 4.0, bridges, null, null, List.of(), bridgeClass);
    }
}
