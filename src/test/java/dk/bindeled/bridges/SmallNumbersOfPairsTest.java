package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an attacker adds up from the table of pairs in a town with an estate of three. */
class SmallNumbersOfPairsTest {

    private static final Suppression FIVE = new Suppression(5);
    private static final Speech ENGLISH = new Speech(new Messages(), Messages.ENGLISH);

    @Test
    void threePairsDoNotGiveTheSizeOfEachGroup() {
        SmallTown town = new SmallTown();
        List<List<String>> told = told(town);
        // Two groups are withheld, so one pair is told: its persons are those of both, and what is left is at least
        // eight.
        assertThat(told).hasSize(1);
        int persons = Integer.parseInt(told.getFirst().getLast());
        assertThat(SmallTown.PERSONS - persons).isGreaterThanOrEqualTo(5 + 3);
        assertThat(told.getFirst().subList(0, 2)).doesNotContain("Estate c");
    }

    @Test
    void tiesOfTheSmallGroupAreNotWhatTheToldPairsLeave() {
        SmallTown town = new SmallTown();
        VisibleGroups visible = VisibleGroups.of(town.snapshot(), FIVE);
        long withheldWithTies = town.result().pairs().stream()
                .filter(pair -> !visible.shows(pair) && pair.directTies() > 0)
                .count();
        assertThat(visible.showsTiesBetween()).isTrue();
        assertThat(withheldWithTies).isGreaterThanOrEqualTo(2);
    }

    @Test
    void ofTwoGroupsTheTotalIsThePairAndIsWithheldWithIt() {
        SmallTown two = new SmallTown("a", "c");
        VisibleGroups visible = VisibleGroups.of(two.snapshot(), FIVE);
        assertThat(visible.showsTiesBetween()).isFalse();
        assertThat(told(two)).isEmpty();
    }

    @Test
    void whereNoGroupIsSmallAllPairsAreTold() {
        assertThat(told(new SmallTown("a", "b", "d"))).hasSize(3);
    }

    private static List<List<String>> told(SmallTown town) {
        PairReading reading = TownReading.of(town);
        return GapTable.of(reading, reading.pairs()).rows().stream()
                .filter(row -> !row.contains(ENGLISH.withheld()))
                .toList();
    }
}
