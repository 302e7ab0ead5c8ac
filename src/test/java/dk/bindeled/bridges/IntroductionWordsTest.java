package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairIntroductions.Proposed;
import dk.bindeled.study.SmallTown;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of an introduction within one grouping, and what of it is kept back between two. */
class IntroductionWordsTest {

    private final SmallTown town = new SmallTown();
    private final PairReading within = TownReading.of(town);
    private final PairReading across = TownReading.of(town, Grouping.MEMBERSHIP);

    @Test
    void withinOneGroupingItIsToldWhatIsGainedAndOnHowManyTheBridgeRests() {
        assertThat(said(within, 1, 2))
                .contains("12 pairs of persons", "it takes 2 persons to leave", "Both are members of Choir.");
        assertThat(said(within, 2, 2)).contains("gone if 2 persons leave");
    }

    @Test
    void betweenTwoGroupingsNoNumberIsToldThatDependsOnThoseInBoth() {
        String more = said(across, 1, 2);
        String same = said(across, 2, 2);
        assertThat(more).contains("one person more than today");
        assertThat(same).contains("as many to leave as today");
        assertThat(more + same).doesNotContain("pairs").doesNotContainPattern("[0-9]");
        assertThat(said(across, 0, 1)).contains("which hangs on these two").doesNotContainPattern("[0-9]");
        assertThat(said(across, 1, 2)).as("whether one or three are in both").isEqualTo(said(across, 3, 4));
    }

    @Test
    void anAssociationIsNotNamedWhereAssociationsAreTheOtherGroups() {
        assertThat(said(across, 1, 2))
                .contains("Both are members of the same association or forum.")
                .doesNotContain("Choir");
        assertThat(said(TownReading.of(town, Grouping.EMPLOYER), 1, 2)).contains("Both are members of Choir.");
    }

    private static String said(PairReading reading, int now, int then) {
        PairFigures pair = new PairFigures(
                "a",
                "b",
                "Elm",
                "Oak",
                40,
                20,
                20,
                2,
                0,
                4.0,
                4.0,
                now,
                0.5,
                null,
                List.of(),
                PairFigures.BridgeClass.FRAGILE);
        Party one = new Party("a1", null, Set.of(Kind.CITIZEN));
        Party other = new Party("b1", null, Set.of(Kind.CITIZEN));
        Proposed proposed = new Proposed(one, other, null, List.of("Choir"), null, 12, null, then);
        IntroductionWords words = new IntroductionWords(
                reading, pair, now, new Introducing.Introduced(proposed, "Person A", "Person B", null));
        assertThat(words.who()).isEqualTo("Person A (Elm) and Person B (Oak)");
        return String.join(" ", words.sentences());
    }
}
