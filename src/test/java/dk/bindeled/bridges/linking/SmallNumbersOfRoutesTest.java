package dk.bindeled.bridges.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.DecisionRoutes.Gate;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Ways;
import dk.bindeled.study.RoutesAtHand;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.TableData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of a town with an estate of three, and what an attacker can work out of it. */
class SmallNumbersOfRoutesTest {

    private final DecidingTown town = new DecidingTown(true);

    @Test
    void theEstateOfThreeIsWithheldAndSoIsOneThatWouldGiveItAway() {
        LinkingReading reading = town.reading(AreaLevel.ESTATE);
        List<String> told = reading.groups().stream()
                .filter(reading::tells)
                .map(GroupWays::group)
                .toList();
        assertThat(told).doesNotContain("c");
        assertThat(told.stream().filter(List.of("a", "b")::contains).count())
                .as("the district, less the two others of it, would be the estate of three")
                .isLessThan(2);
        assertThat(told).contains("d", "e");
    }

    @Test
    void neitherTheTableNorTheFileHoldsANumberOfAWithheldGroupOrAnyNumberButSizes() {
        TableData table = GroupTable.data(town.reading(AreaLevel.ESTATE));
        for (List<String> row : table.rows()) {
            if (row.getFirst().equals("Estate c")) {
                assertThat(row.subList(1, row.size()))
                        .containsOnly("not shown: few citizens, or a group that would give few away");
            } else {
                assertThat(row.subList(2, row.size())).noneMatch(cell -> cell.matches(".*\\d.*"));
            }
        }
        assertThat(table.rows()).hasSize(5);
    }

    @Test
    void districtsAndEstatesTogetherLeaveNoSmallNumberOfCitizens() {
        LinkingReading estates = town.reading(AreaLevel.ESTATE);
        LinkingReading districts = town.reading(AreaLevel.DISTRICT);
        for (GroupWays district : districts.groups()) {
            if (districts.tells(district)) {
                String letters = district.group().equals("n") ? "abc" : "de";
                int rest = district.ways().citizens()
                        - estates.groups().stream()
                                .filter(each -> letters.contains(each.group()) && estates.tells(each))
                                .mapToInt(each -> each.ways().citizens())
                                .sum();
                assertThat(rest == 0 || rest >= 5)
                        .as("%s leaves %d", district.label(), rest)
                        .isTrue();
            }
        }
        assertThat(districts.groups().stream().anyMatch(districts::tells)).isTrue();
    }

    @Test
    void anAmbassadorIsOnlyAPersonWhereThereAreFewAmbassadors() {
        LinkingReading reading = town.reading(AreaLevel.DISTRICT);
        GroupWays north = reading.groups().stream()
                .filter(each -> each.group().equals("n"))
                .findFirst()
                .orElseThrow();
        assertThat(north.gates())
                .anyMatch(gate -> gate.kinds().equals(Set.of(Kind.AMBASSADOR)) && gate.citizens() == 30);
        assertThat(new RouteWords(reading).gates(north))
                .contains("Through a person goes the only way of about 30 of the citizens.")
                .allMatch(line -> !line.contains("ambassador"));
    }

    @Test
    void aGateIsNotToldWhereItWouldSayThatFewOthersHaveOneWay() {
        LinkingReading reading = town.reading(AreaLevel.ESTATE);
        // of a hundred all have one way, and all but two of them through somebody
        assertThat(reading.gates(gates(100, 100, 98))).isEmpty();
        assertThat(reading.gates(gates(100, 100, 100))).as("nobody is left").hasSize(1);
        assertThat(reading.gates(gates(27, 15, 10))).as("too small a group").isEmpty();
        // a hundred: about thirty could as well be thirty-nine
        assertThat(reading.gates(gates(100, 31, 30))).hasSize(1);
        assertThat(reading.gates(gates(100, 31, 4))).isEmpty();
    }

    @Test
    void institutionsWithFewAreCountedAndNotNamed() {
        LinkingReading reading = town.reading(AreaLevel.ESTATE);
        Coverage coverage =
                Coverage.of(reading.found(), town.snapshot(AreaLevel.ESTATE), 5).orElseThrow();
        assertThat(coverage.institutions()).extracting(each -> each.id()).containsExactly("school");
        assertThat(coverage.few()).isEqualTo(1);
        assertThat(coverage.rows()).extracting(Coverage.Row::citizens).containsExactly(40, 30, 3, 30, 30);
        assertThat(coverage.rows().getFirst().cells()).containsExactly(new Coverage.Cell(6, 8));
        Coverage districts = Coverage.of(reading.found(), town.snapshot(AreaLevel.DISTRICT), 1)
                .orElseThrow();
        assertThat(districts.few()).isZero();
        assertThat(districts.rows()).extracting(Coverage.Row::citizens).containsExactly(73, 60);
        assertThat(districts.rows().getLast().cells())
                .as("the salon is reached by one of d and both that one’s neighbours; the school by nobody")
                .containsExactly(new Coverage.Cell(1, 3), new Coverage.Cell(0, 0));
    }

    @Test
    void ofAClubOfThreeAndAChoirOfNineNeitherIsTold() {
        Snapshot snapshot = new SmallTown().snapshot().grouped(Grouping.MEMBERSHIP);
        Found found = RoutesAtHand.service().of(snapshot, Progress.UNWATCHED);
        TiedCitizens told =
                TiedCitizens.of(found, snapshot, VisibleGroups.of(snapshot, DecidingTown.FIVE), DecidingTown.FIVE);
        assertThat(found.groups()).extracting(GroupWays::group).containsExactly("choir", "club");
        assertThat(told.tellsGroup("club")).isFalse();
        assertThat(told.tellsGroup("choir")).as("all members less the nine").isFalse();
        assertThat(told.tellsArea("b")).isFalse();
        assertThat(told.tellsArea("d")).isTrue();
    }

    @Test
    void whereAllAreManyAllAreTold() {
        Snapshot snapshot = new SmallTown("a", "b", "d").snapshot();
        Found found = RoutesAtHand.service().of(snapshot, Progress.UNWATCHED);
        TiedCitizens told =
                TiedCitizens.of(found, snapshot, VisibleGroups.of(snapshot, DecidingTown.FIVE), DecidingTown.FIVE);
        assertThat(List.of("a", "b", "d")).allMatch(told::tellsGroup).allMatch(told::tellsArea);
        assertThat(told.tellsGroup("c")).isFalse();
    }

    private static GroupWays gates(int citizens, int one, int through) {
        Ways ways = new Ways(citizens, citizens - one, one, 0, List.of(0, one, 0, citizens - one, 0), one, 0, Map.of());
        return new GroupWays("d", "Estate d", ways, List.of(new Gate(Set.of(Kind.CITIZEN), through)));
    }
}
