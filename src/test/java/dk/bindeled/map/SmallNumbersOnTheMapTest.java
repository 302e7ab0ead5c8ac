package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an attacker subtracts from what the map is sent of a town with an estate of three and a club of three. */
class SmallNumbersOnTheMapTest {

    private static final int PERSONS = 7;
    private static final Suppression FIVE = new Suppression(5);

    private final SmallTown town = new SmallTown();
    private final NetworkPicture picture = town.picture();
    private final VisibleGroups visible = VisibleGroups.of(town.snapshot(), FIVE);
    private final ToldPicture told = new ToldPicture(town.snapshot(), picture, new ToldPicture.Kept(visible), FIVE);
    private final ShownCounts counts = told.counts();
    private final Map<String, Object> json = new PictureJson(told, null, 5, Lookers.of(Sight.NOBODY)).overview();

    @Test
    void theTotalLessTheAreasThatAreToldIsNotTheSmallArea() {
        long told = rows("discs").stream()
                .map(row -> row.get(PERSONS))
                .filter(Objects::nonNull)
                .mapToLong(count -> (Integer) count)
                .sum();
        assertThat(rows("discs").get(disc("c")).get(PERSONS)).isNull();
        assertThat(SmallTown.PERSONS - told).isGreaterThanOrEqualTo(5 + 3);
    }

    @Test
    void theMapWithholdsTheSameAreasAsTheBridges() {
        for (String estate : List.of("a", "b", "c", "d")) {
            assertThat(rows("discs").get(disc(estate)).get(PERSONS) != null)
                    .as(estate)
                    .isEqualTo(visible.shows(estate));
        }
    }

    @Test
    void tiesOfTheSmallAreaAreNotWhatTheOtherBundlesLeave() {
        int hidden = 0;
        for (List<@Nullable Object> row : rows("bundles")) {
            boolean open = visible.shows(area(row.get(1))) && visible.shows(area(row.get(2)));
            assertThat(row.subList(3, 7).stream().anyMatch(Objects::nonNull))
                    .as("%s", row)
                    .isEqualTo(open);
            hidden += !open && !Objects.equals(row.get(1), row.get(2)) ? 1 : 0;
        }
        assertThat(hidden).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aFormOfATieBetweenTwoIsNotCounted() {
        // One professional is tied to nobody here; the three ties between b and d have six ends, those of a and c two.
        assertThat(counts.bundles(0)).allSatisfy(counted -> {
            if (counted.bridging() != null && counted.bridging() > 0) {
                assertThat(counted.bundle().ends().bridging()).isGreaterThanOrEqualTo(5);
            }
        });
    }

    @Test
    void membersOfTheClubAreNotWhatTheChoirLeaves() {
        assertThat(rows("bodies"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(6)).isNull());
        @SuppressWarnings("unchecked") // the answer's own map
        Map<String, Object> forms = (Map<String, Object>) Objects.requireNonNull(json.get("formCounts"));
        assertThat(forms).containsKey("affiliation");
        assertThat(forms.get("affiliation")).isNull();
    }

    @Test
    void thePanelTellsNoFiguresOfAnAreaWhosePersonsItDoesNotTell() {
        Telling telling = new Telling(
                told,
                null,
                town.result(),
                KnownTies.none(),
                Lookers.of(Sight.NOBODY),
                FIVE,
                new Speech(new Messages(), Messages.ENGLISH));
        for (String estate : List.of("a", "b", "c", "d")) {
            Detail detail = telling.of("disc", disc(estate), -1).orElseThrow();
            // Beside the ties to each other area their sum tells the one that is withheld.
            assertThat(detail.facts().stream().anyMatch(fact -> fact.text().contains("ties leave the group")))
                    .as(estate)
                    .isEqualTo(visible.shows(estate)
                            && counts.bundles(0).stream()
                                    .filter(counted -> counted.touches(disc(estate)) && !counted.isWithin())
                                    .allMatch(counted -> counted.ties() != null));
        }
        assertThat(visible.shows("a")).isTrue();
        assertThat(telling.of("disc", disc("a"), -1).orElseThrow().facts())
                .extracting(Detail.Fact::text)
                .anyMatch(text -> text.startsWith("Bridging: not shown"))
                .noneMatch(text -> text.contains("ties leave the group"));
    }

    @SuppressWarnings("unchecked") // rows of the answer
    private List<List<@Nullable Object>> rows(String name) {
        return (List<List<@Nullable Object>>) Objects.requireNonNull(json.get(name));
    }

    private String area(@Nullable Object disc) {
        return Objects.requireNonNull(picture.discs()
                        .get((Integer) Objects.requireNonNull(disc))
                        .area())
                .id();
    }

    private int disc(String estate) {
        for (int d = 0; d < picture.discs().size(); d++) {
            if (picture.discs().get(d).area() != null && area(d).equals(estate)) {
                return d;
            }
        }
        throw new IllegalArgumentException("No disc of " + estate);
    }
}
