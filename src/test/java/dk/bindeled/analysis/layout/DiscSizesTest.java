package dk.bindeled.analysis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the size of a disc and the places in it tell of how many stand there. */
class DiscSizesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Test
    void howLargeADiscIsTellsOfItsPersonsOnlyInCoarseSteps() {
        assertThat(List.of(radiusOf(11, 1), radiusOf(14, 1), radiusOf(20, 1))).containsOnly(radiusOf(16, 1));
        assertThat(radiusOf(21, 1)).isGreaterThan(radiusOf(20, 1));
        assertThat(List.of(radiusOf(1, 2), radiusOf(3, 2), radiusOf(5, 2))).containsOnly(radiusOf(4, 2));
        assertThat(radiusOf(6, 2)).isGreaterThan(radiusOf(5, 2));
    }

    @Test
    void whereABodyStandsDoesNotTellHowManyPersonsStandRoundIt() {
        for (int persons = 1; persons <= 5; persons++) {
            NetworkLayout layout = NetworkLayout.of(snapshot(estate(persons, 1)), 1, Progress.UNWATCHED);
            Region home = find(layout, "e");
            int body = snapshot(estate(persons, 1)).indexOf("b0");
            double away = Math.hypot(layout.x(body) - home.x(), layout.y(body) - home.y());
            assertThat(away / home.radius()).as("with %d persons", persons).isBetween(0.3, 0.75);
        }
    }

    private static double radiusOf(int persons, int bodies) {
        return find(NetworkLayout.of(snapshot(estate(persons, bodies)), 1, Progress.UNWATCHED), "e")
                .radius();
    }

    private static NetworkRows estate(int persons, int bodies) {
        List<Actor> actors = new ArrayList<>();
        for (int k = 0; k < persons; k++) {
            actors.add(person("p" + k, "e"));
        }
        for (int k = 0; k < bodies; k++) {
            actors.add(body("b" + k, "e"));
        }
        return new NetworkRows(List.of(new Area("e", "E", AreaLevel.ESTATE, null)), actors, List.of(), List.of());
    }

    private static Region find(NetworkLayout layout, String area) {
        return layout.regions().stream()
                .filter(region -> area.equals(region.area()) && !region.rest())
                .findFirst()
                .orElseThrow();
    }

    private static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults(), TODAY);
    }

    private static Actor person(String id, @Nullable String area) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, null, null, null, null, Map.of());
    }

    private static Actor body(String id, @Nullable String area) {
        return new Actor(id, Set.of(Kind.ASSOCIATION), null, area, null, null, null, null, null, Map.of());
    }
}
