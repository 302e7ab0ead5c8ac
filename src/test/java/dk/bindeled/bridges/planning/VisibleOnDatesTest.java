package dk.bindeled.bridges.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Three estates of one district, now of eight, seven and six persons. Before, two thirds of the town lived in no estate, so that the usual groups were
 * districts, the third estate had three, and nobody had a team.
 */
class VisibleOnDatesTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 3, 1);

    private final NetworkOnly studies = NetworkOnly.of(rows(), NOW);
    private final VisibleOnDates visible = new VisibleOnDates(studies, new Suppression(5));

    @Test
    void anEarlierNetworkHasItsOwnSmallGroupsAlsoWhereOtherGroupsWereUsualThen() {
        SnapshotQuery usual = SnapshotQuery.defaults();
        assertThat(snapshot(usual.withDate(BEFORE)).query().grouping())
                .as("else this tests nothing")
                .isNotEqualTo(snapshot(usual.withDate(NOW)).query().grouping());
        Map<LocalDate, Visible> found = visible.of(snapshot(usual.withDate(NOW)), List.of(BEFORE));
        assertThat(shown(found, NOW)).containsExactly(true, true, true);
        assertThat(shown(found, BEFORE))
                .as("the third had three persons, and another is withheld to protect it")
                .endsWith(false)
                .containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void ofADateOnWhichNobodyHadWhatMakesTheGroupsNothingIsThere() {
        SnapshotQuery teams = SnapshotQuery.defaults().withDate(NOW).withGrouping(Grouping.attribute("team"));
        assertThat(visible.of(snapshot(teams), List.of(BEFORE, NOW))).containsOnlyKeys(NOW);
    }

    private Snapshot snapshot(SnapshotQuery query) {
        return studies.snapshot(query, Progress.UNWATCHED);
    }

    private static List<Boolean> shown(Map<LocalDate, Visible> found, LocalDate date) {
        Visible visible = found.get(date);
        assertThat(visible).isNotNull();
        return List.of(visible.shows("e0"), visible.shows("e1"), visible.shows("e2"));
    }

    private static NetworkRows rows() {
        List<Area> areas = new ArrayList<>(List.of(new Area("d", "District", AreaLevel.DISTRICT, null)));
        List<Actor> actors = new ArrayList<>();
        int[] sizes = {8, 7, 3};
        for (int g = 0; g < 3; g++) {
            areas.add(new Area("e" + g, "Estate " + g, AreaLevel.ESTATE, "d"));
            for (int k = 0; k < sizes[g]; k++) {
                actors.add(person("p" + g + "-" + k, "e" + g, null, null, Map.of()));
            }
        }
        for (int k = 0; k < 3; k++) {
            actors.add(person("q" + k, "e2", NOW, null, Map.of("team", "red")));
        }
        for (int k = 0; k < 36; k++) {
            actors.add(person("r" + k, "d", null, NOW, Map.of()));
        }
        return new NetworkRows(areas, actors, List.of(), List.of());
    }

    private static Actor person(
            String id,
            String area,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Map<String, String> attributes) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, null, null, from, until, attributes);
    }
}
