package dk.bindeled.bridges.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import org.junit.jupiter.api.Test;

class RouteWordsTest {

    private final LinkingReading reading = new DecidingTown(true).reading(AreaLevel.ESTATE);
    private final RouteWords words = new RouteWords(reading);

    @Test
    void groupsWithoutARouteAndWithoutOneOfTwoStepsAreToldApart() {
        assertThat(words.withoutRoute()).extracting(GroupWays::group).containsExactly("d", "e");
        assertThat(words.withoutTwoSteps()).isEmpty();
    }

    @Test
    void theWholeOfASmallTownIsToldInWords() {
        assertThat(reading.tellsHundreds()).isFalse();
        assertThat(words.whole())
                .isEqualTo(
                        "Of the citizens with ties, a few have two or more independent ways to decision-makers, fewer than half have one, and more than half have none of at most three steps.");
    }

    @Test
    void stepsAreToldEachWithThoseBefore() {
        GroupWays d = group("d");
        assertThat(words.steps(d.ways()))
                .containsExactly(
                        "One step, a tie to one: none",
                        "At most two steps: none",
                        "At most three steps: none",
                        "No way, however long: all",
                        "At most two steps to somebody with a role in an institution: a few");
        assertThat(words.through(d.ways())).isEmpty();
        assertThat(words.gates(d)).isEmpty();
    }

    @Test
    void whoeverIsTwoStepsAwayIsAtMostThreeStepsAwayToo() {
        GroupWays b = group("b");
        assertThat(words.steps(b.ways()).subList(0, 3))
                .containsExactly("One step, a tie to one: none", "At most two steps: all", "At most three steps: all");
        assertThat(words.through(b.ways())).contains("Through an ambassador: all");
    }

    @Test
    void whereNobodyDecidesThereIsNoRouteToTellOf() {
        assertThat(new DecidingTown(false).reading(AreaLevel.ESTATE).found().decisionMakers())
                .isFalse();
    }

    private GroupWays group(String id) {
        return reading.groups().stream()
                .filter(each -> each.group().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
