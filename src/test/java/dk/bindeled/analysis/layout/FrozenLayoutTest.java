package dk.bindeled.analysis.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A town to which people move and from which they move away; in the estate “new” nobody lives before 2022, in “old” nobody after. */
class FrozenLayoutTest {

    private static final LocalDate EARLY = LocalDate.of(2020, 6, 30);
    private static final LocalDate LATE = LocalDate.of(2024, 6, 30);
    private static final LocalDate MOVE = LocalDate.of(2022, 1, 1);

    private final NetworkRows rows = rows(new Random(3));
    private final FrozenLayout layout = FrozenLayout.of(everyone(rows), 1, Progress.UNWATCHED);

    @Test
    void whoeverIsThereOnTwoDatesStandsInTheSamePlace() {
        Map<String, List<Double>> early = places(EARLY);
        Map<String, List<Double>> late = places(LATE);
        List<String> stayed =
                early.keySet().stream().filter(late::containsKey).sorted().toList();
        assertThat(stayed).hasSizeGreaterThan(20);
        assertThat(early).hasSizeGreaterThan(stayed.size());
        assertThat(late).hasSizeGreaterThan(stayed.size());
        for (String id : stayed) {
            assertThat(early.get(id)).as(id).isEqualTo(late.get(id));
        }
    }

    @Test
    void discsThatHoldNobodyOnADateAreNotDrawnAndTheOthersCountThoseWhoAreThere() {
        NetworkLayout early = layout.at(snapshot(EARLY));
        NetworkLayout late = layout.at(snapshot(LATE));
        assertThat(early.regions())
                .extracting(Region::area)
                .contains("old", "d")
                .doesNotContain("new");
        assertThat(late.regions()).extracting(Region::area).contains("new", "d").doesNotContain("old");
        for (LocalDate date : List.of(EARLY, LATE)) {
            Snapshot snapshot = snapshot(date);
            NetworkLayout at = layout.at(snapshot);
            assertThat(at.regions().stream()
                            .filter(region -> region.parent() < 0)
                            .mapToInt(Region::nodes)
                            .sum())
                    .isEqualTo(snapshot.size());
            for (int k = 0; k < at.regions().size(); k++) {
                Region region = at.regions().get(k);
                assertThat(region.number()).isEqualTo(k);
                assertThat(region.parent()).isLessThan(k);
                int number = k;
                long own = IntStream.range(0, snapshot.size())
                        .filter(v -> liesIn(at, at.home(v).number(), number))
                        .count();
                assertThat(region.nodes()).isEqualTo((int) own);
            }
        }
        Region before = region(early, "d");
        Region after = region(late, "d");
        assertThat(List.of(before.x(), before.y(), before.radius()))
                .isEqualTo(List.of(after.x(), after.y(), after.radius()));
    }

    @Test
    void theWholeIsOfTheSameExtentOnEachDate() {
        List<Actor> actors = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            actors.add(person("d" + k, "d", null, null));
            actors.add(person("e" + k, "e", MOVE, null));
        }
        List<Area> areas = List.of(
                new Area("d", "District", AreaLevel.DISTRICT, null), new Area("e", "Edge", AreaLevel.DISTRICT, null));
        NetworkRows growing = new NetworkRows(areas, actors, List.of(), List.of());
        FrozenLayout drawn = FrozenLayout.of(everyone(growing), 1, Progress.UNWATCHED);
        NetworkLayout early =
                drawn.at(Snapshot.of(growing, SnapshotQuery.defaults().withDate(EARLY), LATE));
        NetworkLayout late =
                drawn.at(Snapshot.of(growing, SnapshotQuery.defaults().withDate(LATE), LATE));
        assertThat(early.regions()).hasSize(1);
        assertThat(Extent.of(early.regions())).isNotEqualTo(Extent.of(late.regions()));
        assertThat(early.extent()).isEqualTo(late.extent()).isEqualTo(Extent.of(drawn.regions()));
    }

    @Test
    void everyoneStandsWithinTheDiscOfTheirOwnArea() {
        for (LocalDate date : List.of(EARLY, LATE)) {
            Snapshot snapshot = snapshot(date);
            NetworkLayout at = layout.at(snapshot);
            for (int v = 0; v < snapshot.size(); v++) {
                Region home = at.home(v);
                assertThat(home.area()).isEqualTo(snapshot.actor(v).area());
                assertThat(Math.hypot(at.x(v) - home.x(), at.y(v) - home.y())).isLessThanOrEqualTo(home.radius());
            }
        }
    }

    @Test
    void whatWasKeptIsTheSameAgain() {
        FrozenLayout again = FrozenLayout.of(ids(rows), layout.regions(), layout.places());
        assertThat(again.places()).isEqualTo(layout.places());
        assertThat(again.at(snapshot(LATE)).regions())
                .isEqualTo(layout.at(snapshot(LATE)).regions());
        List<Place> tooFew = layout.places().subList(1, layout.places().size());
        assertThatThrownBy(() -> FrozenLayout.of(ids(rows), layout.regions(), tooFew))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverWasNeverInTheNetworkCannotBeDrawnInIt() {
        List<Actor> more = new ArrayList<>(rows.actors());
        more.add(person("newcomer", "old", null, null));
        Snapshot other = Snapshot.of(
                new NetworkRows(rows.areas(), more, rows.ties(), List.of()), SnapshotQuery.defaults(), LATE);
        assertThatThrownBy(() -> layout.at(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean liesIn(NetworkLayout layout, int region, int other) {
        int at = region;
        while (at >= 0 && at != other) {
            at = layout.regions().get(at).parent();
        }
        return at == other;
    }

    private static Region region(NetworkLayout layout, String area) {
        return layout.regions().stream()
                .filter(region -> area.equals(region.area()) && !region.rest())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<Double>> places(LocalDate date) {
        Snapshot snapshot = snapshot(date);
        NetworkLayout at = layout.at(snapshot);
        Map<String, List<Double>> places = new HashMap<>();
        for (int v = 0; v < snapshot.actorCount(); v++) {
            places.put(snapshot.actor(v).id(), List.of(at.x(v), at.y(v)));
        }
        return places;
    }

    private Snapshot snapshot(LocalDate date) {
        return Snapshot.of(rows, SnapshotQuery.defaults().withDate(date), LATE);
    }

    private static List<String> ids(NetworkRows rows) {
        return rows.actors().stream().map(Actor::id).toList();
    }

    private static Snapshot everyone(NetworkRows rows) {
        return Snapshot.of(rows.undated(), new SnapshotQuery(null, TieType.layers(), Unit.PERSONS, Grouping.ALL), LATE);
    }

    private static NetworkRows rows(Random random) {
        List<Area> areas = List.of(
                new Area("town", "Town", AreaLevel.MUNICIPALITY, null),
                new Area("d", "District", AreaLevel.DISTRICT, "town"),
                new Area("old", "Old", AreaLevel.ESTATE, "d"),
                new Area("new", "New", AreaLevel.ESTATE, "d"),
                new Area("e", "Elsewhere", AreaLevel.DISTRICT, "town"));
        List<Actor> actors = new ArrayList<>();
        for (int k = 0; k < 15; k++) {
            actors.add(person("o%02d".formatted(k), "old", null, MOVE));
            // Fewer come than go, so that those who stay have other numbers afterwards.
            if (k < 9) {
                actors.add(person("n%02d".formatted(k), "new", MOVE, null));
            }
            actors.add(person("s%02d".formatted(k), "d", null, null));
            actors.add(person("e%02d".formatted(k), "e", null, null));
        }
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < 120; k++) {
            String from = actors.get(random.nextInt(actors.size())).id();
            String to = actors.get(random.nextInt(actors.size())).id();
            if (!from.equals(to)) {
                ties.add(new Tie(from, to, TieType.KNOWS, null, k % 2 == 0 ? MOVE : null, null, "t" + k, null));
            }
        }
        return new NetworkRows(areas, actors, ties, List.of());
    }

    private static Actor person(String id, String area, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Actor(id, EnumSet.of(Kind.CITIZEN), null, area, null, null, null, from, until, Map.of());
    }
}
