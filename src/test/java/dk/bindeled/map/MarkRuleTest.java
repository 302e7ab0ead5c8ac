package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.ActorFigures;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Marks are told apart by what their actors have, in classes that are counted under the rule for small numbers. */
class MarkRuleTest {

    private static final Suppression FIVE = new Suppression(5);

    private final SmallTown town = new SmallTown();
    private final Studies studies = new NetworkOnly(query -> town.snapshot(), town::rows);
    private final StudyResult result = town.result();
    private final ToldPicture told = new ToldPictures(studies, new Pictures(studies), FIVE)
            .picture(SnapshotQuery.defaults(), Sight.NAMES, Progress.UNWATCHED);

    @Test
    void everyNodeHasTheValueOfItsFigureAndTheLegendCountsThemAll() {
        for (ActorFigure figure : ActorFigure.values()) {
            MarkRule rule = rule(figure.code());
            long known = 0;
            for (int n = 0; n < picture().nodes().size(); n++) {
                String id = picture().nodes().get(n).id();
                Double own = result.actors().stream()
                        .filter(actor -> actor.id().equals(id))
                        .findFirst()
                        .map(figure::of)
                        .orElse(null);
                assertThat(rule.value(n)).as(figure + " of " + id).isEqualTo(own);
                known += own != null && told.isNode(n) ? 1 : 0;
            }
            List<Long> counts = counts(rule.legend(told, new Suppression(3)));
            long counted = counts.stream()
                    .filter(Objects::nonNull)
                    .mapToLong(count -> count)
                    .sum();
            if (counts.contains(null)) {
                assertThat(counts).as(figure.code()).containsOnlyNulls();
            } else {
                assertThat(counted).as(figure.code()).isEqualTo(known);
            }
        }
    }

    @Test
    void everyFigureIsTheOneItsCodeNames() throws ReflectiveOperationException {
        for (ActorFigure figure : ActorFigure.values()) {
            String[] words = figure.code().split("_", -1);
            String name = words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                            .collect(Collectors.joining());
            for (ActorFigures actor : result.actors()) {
                Object named = ActorFigures.class.getMethod(name).invoke(actor);
                assertThat(figure.of(actor))
                        .as(figure + " of " + actor.id())
                        .isEqualTo(named == null ? null : ((Number) named).doubleValue());
            }
        }
    }

    @Test
    void groupsAreClassesAndSmallOnesAreNotCounted() {
        MarkRule rule = rule("group:area:estate");
        Map<String, Object> legend = rule.legend(told, FIVE);
        assertThat(rows(legend))
                .extracting(row -> row.get("text"))
                .containsExactly("Estate a", "Estate b", "Estate c", "Estate d");
        List<Long> counts = counts(legend);
        assertThat(counts.get(2)).as("three live in c").isNull();
        assertThat(counts)
                .as("beside the counts of the areas any other would tell the three")
                .containsOnlyNulls();
        assertThat(rule.value(number("c0"))).isEqualTo(2);
        assertThat(rule.value(number("club")))
                .as("bodies are no nodes of the tie graph")
                .isNull();
    }

    @Test
    void whatIsLeftOfManyGroupsDoesNotTellASmallOne() {
        // The map counts areas one by one: of nine "others" six would be known.
        assertThat(countsOfAreas(6, 6, 6, 6, 6, 6, 6, 6, 6, 3)).containsOnlyNulls();
        assertThat(countsOfAreas(6, 6, 6, 6, 6, 6, 6, 6, 6, 5)).doesNotContainNull();
    }

    /** What the legend counts where areas have so many persons. */
    private List<Long> countsOfAreas(int... persons) {
        List<Area> areas = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (int a = 0; a < persons.length; a++) {
            areas.add(new Area("area" + a, "Area " + a, AreaLevel.ESTATE, null));
            for (int k = 0; k < persons[a]; k++) {
                String id = "p" + a + "-" + k;
                actors.add(
                        new Actor(id, Set.of(Kind.CITIZEN), null, "area" + a, null, null, null, null, null, Map.of()));
            }
        }
        LocalDate date = LocalDate.of(2024, 6, 30);
        NetworkOnly network = NetworkOnly.of(new NetworkRows(areas, actors, List.of(), List.of()), date);
        ToldPicture drawn = new ToldPictures(network, new Pictures(network), FIVE)
                .picture(SnapshotQuery.defaults(), Sight.NAMES, Progress.UNWATCHED);
        Snapshot snapshot = network.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED);
        return counts(MarkRule.of(
                        "group:area:estate",
                        drawn.picture(),
                        new MarkRule.Studied(snapshot, result),
                        new MarkRule.Studied(snapshot, result),
                        FIVE)
                .legend(drawn, FIVE));
    }

    @Test
    void theFormIsThatOfMostTies() {
        MarkRule rule = rule("form");
        assertThat(rule.value(number("c1"))).isEqualTo(2);
        assertThat(rows(rule.legend(told, FIVE)))
                .extracting(row -> row.get("word"))
                .containsExactly("form.linking", "form.bridging", "form.bonding");
    }

    @Test
    void aRuleThatIsNotThereIsNamed() {
        for (String code : List.of("shoe_size", "group:attribute:shoes", "group:", "group:all:x")) {
            assertThatThrownBy(() -> rule(code))
                    .as(code)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(code);
        }
    }

    @Test
    void everyRuleThatIsOfferedCanBeChosen() {
        List<String> codes = MarkRule.codes(town.snapshot().groupings(), result);
        assertThat(codes).hasSizeGreaterThan(20).contains("group:area:estate", "tier", "form", "degree");
        codes.forEach(code -> assertThat(rule(code).legend(told, FIVE)).as(code).containsKey("classes"));
    }

    @Test
    void boundsAscendFromNothingAndEachHasSomeoneAbove() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            boolean whole = round % 2 == 0;
            double scale = Math.pow(10, random.nextInt(5) - 2.0);
            double[] sorted = IntStream.range(0, 1 + random.nextInt(200))
                    .mapToDouble(k -> whole ? random.nextInt(1 + (int) (100 * scale)) : random.nextDouble() * scale)
                    .sorted()
                    .toArray();
            List<Double> bounds = ClassBounds.of(sorted, whole);
            assertThat(bounds)
                    .as(Arrays.toString(sorted))
                    .hasSizeBetween(1, 5)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(bounds.getFirst()).isZero();
            assertThat(bounds.getLast()).isLessThanOrEqualTo(sorted[sorted.length - 1]);
        }
        assertThat(ClassBounds.of(new double[0], true)).isEmpty();
        assertThat(ClassBounds.of(new double[] {0, 0, 0}, true)).containsExactly(0.0);
        assertThat(ClassBounds.of(new double[] {0, 0, 1, 2, 3, 4, 17}, true)).containsExactly(0.0, 1.0, 2.0, 3.0);
    }

    private NetworkPicture picture() {
        return told.picture();
    }

    private MarkRule rule(String code) {
        return MarkRule.of(code, picture(), now(), now(), FIVE);
    }

    private int number(String id) {
        return IntStream.range(0, picture().nodes().size())
                .filter(n -> picture().nodes().get(n).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // JSON as it is put together
    private static List<Map<String, Object>> rows(Map<String, Object> legend) {
        return (List<Map<String, Object>>) Objects.requireNonNull(legend.get("classes"));
    }

    private static List<Long> counts(Map<String, Object> legend) {
        return rows(legend).stream().map(row -> (Long) row.get("count")).toList();
    }

    private MarkRule.Studied now() {
        return new MarkRule.Studied(town.snapshot(), result);
    }
}
