package dk.bindeled.bridges.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Sector;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.CollaborationLadder.Body;
import dk.bindeled.study.CollaborationLadder.Cell;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.study.LadderTown;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderWordsTest {

    private static final Suppression FIVE = new Suppression(5);

    private final LadderTown town = new LadderTown();
    private final LadderReading reading = new LadderReading(
            town.found(BodyPair.of("club", "choir")),
            VisibleGroups.of(town.snapshot(), FIVE),
            FIVE,
            new Speech(new Messages(), Messages.ENGLISH));
    private final LadderWords words = new LadderWords(reading);

    private Pair pair(String a, String b) {
        return reading.found().pairs().stream()
                .filter(pair -> pair.ids().equals(BodyPair.of(a, b)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereTwoStandIsToldWithSinceWhenAndWhatWasBefore() {
        assertThat(words.today(pair("choir", "library")))
                .isEqualTo("Today: step 2, coordination. Since 1 January 2022. Earlier: step 1, networking.");
        assertThat(words.today(pair("bakery", "library"))).isEqualTo("They collaborate today. The step is not known.");
        assertThat(words.today(pair("choir", "club")))
                .isEqualTo("They do not collaborate today. Earlier: step 3, cooperation.");
    }

    @Test
    void whatItTakesIsEachStepBetweenAndNoOther() {
        assertThat(words.takes(pair("choir", "library"), LadderStep.PARTNERSHIP))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("To step 3, cooperation: Share something"),
                        two -> assertThat(two).startsWith("To step 4, partnership: Decide together"));
        assertThat(words.takes(pair("choir", "club"), LadderStep.NETWORKING)).hasSize(1);
        assertThat(words.takes(pair("choir", "library"), null)).isEmpty();
    }

    @Test
    void aWantedStepThatIsReachedOrLowerTakesNothingAndIsSaidToBeSo() {
        Pair pair = pair("choir", "library");
        assertThat(words.onTheWay(pair, LadderStep.COORDINATION)).isEqualTo("The wanted step has been reached.");
        assertThat(words.onTheWay(pair, LadderStep.NETWORKING))
                .isEqualTo("The wanted step is below the one they stand on.");
        assertThat(words.takes(pair, LadderStep.COORDINATION)).isEmpty();
        assertThat(Climb.isWanted(pair, LadderStep.COORDINATION)).isFalse();
        assertThat(Climb.isWanted(pair, LadderStep.COOPERATION)).isTrue();
        assertThat(words.onTheWay(pair, null)).isEmpty();
    }

    @Test
    void fromAStepThatIsNotKnownTheWholeWayIsTold() {
        Pair pair = pair("bakery", "library");
        assertThat(words.onTheWay(pair, LadderStep.COORDINATION))
                .isEqualTo("We do not know where they stand. Here is the whole way:");
        assertThat(words.takes(pair, LadderStep.COORDINATION)).hasSize(2);
    }

    @Test
    void howManyAreInBothIsToldOnlyWhereNobodyIsAmongFew() {
        assertThat(words.both(pair("bakery", "library"))).isEqualTo("It is not recorded who is in them.");
        assertThat(words.both(pair("choir", "club")))
                .doesNotContainPattern("\\d")
                .contains("not shown");
        assertThat(mayShow(12, 11, 6)).isTrue();
        assertThat(mayShow(12, 11, 0)).isTrue();
        assertThat(mayShow(12, 11, 4)).isFalse();
        assertThat(mayShow(9, 11, 6)).as("three are in the first only").isFalse();
        assertThat(mayShow(11, 9, 6)).as("three are in the second only").isFalse();
        assertThat(mayShow(11, 9, null)).isFalse();
    }

    private boolean mayShow(int inA, int inB, @Nullable Integer both) {
        return reading.mayShowBoth(new Pair(
                new Body("x", "X", Sector.PUBLIC, inA),
                new Body("y", "Y", Sector.THIRD, inB),
                true,
                LadderStep.NETWORKING,
                null,
                null,
                both));
    }

    @Test
    void whereABodyIsWithheldSoAreThoseItShares() {
        Body club = new Body("club", "Of which three are in the data", Sector.THIRD, 20);
        Body other = new Body("y", "Y", Sector.THIRD, 20);
        assertThat(reading.visible().showsMembers("club")).isFalse();
        assertThat(reading.mayShowBoth(new Pair(club, other, true, null, null, null, 10)))
                .isFalse();
        assertThat(reading.mayShowBoth(new Pair(other, club, true, null, null, null, 10)))
                .isFalse();
        // four are in the library only, so the six in both would give them away
        assertThat(reading.mayShowBoth(pair("choir", "library"))).isFalse();
        assertThat(words.both(pair("choir", "library"))).contains("not shown, under five persons");
    }

    @Test
    void aCellIsTold() {
        assertThat(words.cell(cell(Sector.PUBLIC, Sector.THIRD)))
                .isEqualTo(
                        "Public and Third: one pair collaborates of 2 possible ones (50%). networking: 0, coordination: 1, cooperation: 0, partnership: 0.");
        assertThat(words.cell(cell(Sector.PUBLIC, Sector.PRIVATE))).endsWith("partnership: 0, step not known: 1.");
        assertThat(words.cell(cell(Sector.PRIVATE, Sector.THIRD)))
                .isEqualTo("Private and Third: no pair collaborates yet, 2 are possible.");
        assertThat(words.cell(cell(Sector.PUBLIC, Sector.PUBLIC)))
                .isEqualTo("Within Public: there are no two to make a pair.");
    }

    private Cell cell(Sector a, Sector b) {
        return reading.found().cells().stream()
                .filter(cell -> cell.holds(a, b))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBodyIsFoundByAnyPartOfItsNameInAnyLetterCase() {
        Body body = new Body("x", "Åens Venner", null, 0);
        assertThat(LadderWords.isMeant(body, " åENS")).isTrue();
        assertThat(LadderWords.isMeant(body, "")).isTrue();
        assertThat(LadderWords.isMeant(body, "choir")).isFalse();
    }
}
