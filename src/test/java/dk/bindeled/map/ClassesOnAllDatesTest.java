package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A colour means the same on each date: classes are chosen on the last day, whatever day is shown. */
class ClassesOnAllDatesTest {

    private static final Suppression FIVE = new Suppression(5);
    private static final LocalDate BEGUN = LocalDate.of(2019, 1, 1);
    private static final LocalDate THEN = LocalDate.of(2020, 6, 30);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final NetworkOnly network;
    private final ToldPicture drawn;

    ClassesOnAllDatesTest() {
        persons("first", 3, "Ålefisker", BEGUN, null);
        persons("later", 10, "Ålefisker", LocalDate.of(2022, 1, 1), null);
        persons("trader", 6, "Ærtehandler", BEGUN, null);
        persons("gone", 7, "Bødker", BEGUN, LocalDate.of(2021, 1, 1));
        for (int k = 1; k < 6; k++) {
            ties.add(new Tie("trader0", "trader" + k, TieType.KNOWS, null, LocalDate.of(2023, 1, 1), null, null, null));
        }
        for (int k = 0; k < 45; k++) {
            ties.add(new Tie(
                    "later" + k % 9,
                    "later" + (k % 9 + 1 + k / 9) % 9,
                    TieType.KNOWS,
                    null,
                    LocalDate.of(2022, 1, 1),
                    null,
                    null,
                    null));
        }
        ties.add(new Tie("first0", "first1", TieType.KNOWS, null, BEGUN, null, null, null));
        network = NetworkOnly.of(new NetworkRows(List.of(), actors, ties, List.of()), LAST);
        drawn = new ToldPictures(network, new Pictures(network), FIVE)
                .picture(SnapshotQuery.defaults().withDate(THEN), Sight.NAMES, Progress.UNWATCHED);
    }

    private void persons(String prefix, int count, String job, LocalDate from, @Nullable LocalDate until) {
        for (int k = 0; k < count; k++) {
            actors.add(new Actor(
                    prefix + k, Set.of(Kind.CITIZEN), null, null, null, null, null, from, until, Map.of("job", job)));
        }
    }

    private MarkRule.Studied studied(LocalDate day) {
        SnapshotQuery query = SnapshotQuery.defaults().withDate(day);
        var snapshot = network.snapshot(query, Progress.UNWATCHED);
        return new MarkRule.Studied(snapshot, StudyResult.of(snapshot, StudyParameters.of(query), Progress.UNWATCHED));
    }

    private static List<String> classes(Map<String, Object> legend, String what) {
        return ((List<?>) Objects.requireNonNull(legend.get("classes")))
                .stream()
                        .map(row -> String.valueOf(((Map<?, ?>) row).get(what)))
                        .toList();
    }

    @Test
    void boundsOfAFigure() {
        Map<String, Object> own = MarkRule.of("degree", drawn.picture(), studied(THEN), studied(THEN), FIVE)
                .legend(drawn, FIVE);
        Map<String, Object> legend = MarkRule.of("degree", drawn.picture(), studied(THEN), studied(LAST), FIVE)
                .legend(drawn, FIVE);
        assertThat(classes(own, "from")).containsExactly("0.0", "1.0");
        assertThat(classes(legend, "from"))
                .isEqualTo(classes(
                        MarkRule.of("degree", drawn.picture(), studied(LAST), studied(LAST), FIVE)
                                .legend(drawn, FIVE),
                        "from"))
                .isNotEqualTo(classes(own, "from"));
    }

    @Test
    void whereNothingIsKnownOfTheLastDayTheDayItselfIsAllThereIs() {
        MarkRule.Studied unknown = studied(LocalDate.of(2018, 1, 1));
        assertThat(unknown.result().actors()).isEmpty();
        assertThat(classes(
                        MarkRule.of("degree", drawn.picture(), studied(THEN), unknown, FIVE)
                                .legend(drawn, FIVE),
                        "from"))
                .containsExactly("0.0", "1.0");
    }

    @Test
    void namesOfGroups() {
        MarkRule rule = MarkRule.of("group:attribute:job", drawn.picture(), studied(THEN), studied(LAST), FIVE);
        Map<String, Object> legend = rule.legend(drawn, FIVE);
        // Barrels are made by nobody on the last day.
        assertThat(classes(legend, "text")).containsExactly("Ærtehandler", "Ålefisker", "null");
        assertThat(value(rule, "trader0")).isEqualTo(0);
        assertThat(value(rule, "gone0")).isEqualTo(2);
        assertThat(value(rule, "first0"))
                .as("only three are it on this day: the class would tell who")
                .isEqualTo(2);
        assertThat(classes(legend, "count")).as("nobody is told to be it").containsOnly("null");
    }

    private @Nullable Double value(MarkRule rule, String id) {
        return rule.value(IntStream.range(0, drawn.picture().nodes().size())
                .filter(n -> drawn.picture().nodes().get(n).id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
