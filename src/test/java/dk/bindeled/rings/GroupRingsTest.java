package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.rings.FlowTable.Group;
import dk.bindeled.rings.FlowTable.Way;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of the rings of one group, and of two. */
class GroupRingsTest {

    private static final List<Group> GROUPS =
            List.of(new Group("n", "North"), new Group("s", "South"), new Group("e~w", "East"));

    private static GroupRings rings(Map<Way, Long> persons) {
        return new GroupRings(FlowTable.of(GROUPS, persons, Readings.FIVE), Readings.ENGLISH);
    }

    private final GroupRings many = rings(
            Map.of(new Way("n", "n"), 20L, new Way("n", "s"), 30L, new Way("s", "n"), 10L, new Way("n", "e~w"), 40L));

    @Test
    void ofAGroupItIsToldWhoWasBroughtIntoItAndWhomItHasBrought() {
        GroupRings.Told told = many.of("n").orElseThrow();
        assertThat(told.title()).isEqualTo("The rings and North");
        assertThat(told.sentences())
                .containsExactly(
                        "Brought to a welcome in North: 30, of these 20 by someone in North itself.",
                        "Brought by someone in North: 90, of these 20 in North itself.");
        assertThat(many.of("e~w").orElseThrow().sentences())
                .contains("Nobody in East has brought anyone in a group to a welcome.");
    }

    @Test
    void ofTwoGroupsItIsToldWhoWasBroughtEitherWay() {
        GroupRings.Told told = many.ofPair("n~s").orElseThrow();
        assertThat(told.title()).isEqualTo("The rings between North and South");
        assertThat(told.sentences())
                .containsExactly(
                        "Brought by someone from North to a welcome in South: 30.",
                        "Brought by someone from South to a welcome in North: 10.");
        assertThat(many.ofPair("e~w~n").orElseThrow().sentences())
                .containsExactly(
                        "Nobody from East has brought anyone in North to a welcome.",
                        "Brought by someone from North to a welcome in East: 40.");
    }

    @Test
    void fewAreWithheldAsInTheMatrix() {
        GroupRings few = rings(
                Map.of(new Way("n", "n"), 20L, new Way("n", "s"), 3L, new Way("s", "n"), 10L, new Way("s", "s"), 30L));
        assertThat(few.ofPair("n~s").orElseThrow().sentences().getFirst())
                .isEqualTo("Brought by someone from North to a welcome in South: fewer than 5.");
    }

    @Test
    void whatIsNoGroupIsToldNothingOfAndTooManyGroupsAreSaidToBeSo() {
        assertThat(many.of("nowhere")).isEmpty();
        assertThat(many.ofPair("n")).isEmpty();
        assertThat(many.ofPair("n~nowhere")).isEmpty();
        List<Group> towns = IntStream.range(0, FlowTable.MOST_GROUPS + 1)
                .mapToObj(k -> new Group("g" + k, "Group " + k))
                .toList();
        GroupRings none = new GroupRings(FlowTable.of(towns, Map.of(), Readings.FIVE), Readings.ENGLISH);
        assertThat(none.of("g0").orElseThrow().sentences())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).startsWith("There are 31 groups"));
    }
}
