package dk.bindeled.analysis.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Test
    void anEmptyNetworkHasAnEmptyPicture() {
        NetworkLayout layout = draw(NetworkRows.empty());
        assertThat(layout.regions()).isEmpty();
    }

    @Test
    void theOnlyActorStandsInTheMiddleOfTheOnlyRegion() {
        NetworkLayout layout = draw(new NetworkRows(List.of(), List.of(person("p", null)), List.of(), List.of()));
        assertThat(layout.regions()).hasSize(1);
        Region only = layout.regions().getFirst();
        assertThat(only.isUnplaced()).isTrue();
        assertThat(only.nodes()).isEqualTo(1);
        assertThat(layout.home(0)).isEqualTo(only);
        assertThat(layout.x(0)).isEqualTo(only.x());
        assertThat(layout.y(0)).isEqualTo(only.y());
    }

    @Test
    void inANetworkWithoutAreasTwoFriendsStandCloserThanTwoStrangers() {
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            actors.add(person("p%02d".formatted(k), null));
            ties.add(knows("p%02d".formatted(k), "p%02d".formatted((k + 1) % 20)));
        }
        NetworkLayout layout = draw(new NetworkRows(List.of(), actors, ties, List.of()));
        double friends = 0;
        double strangers = 0;
        for (int k = 0; k < 20; k++) {
            friends += distance(layout, k, (k + 1) % 20);
            strangers += distance(layout, k, (k + 10) % 20);
        }
        assertThat(friends).isLessThan(strangers / 2);
    }

    @Test
    void estatesLieInTheirDistrictAndEveryoneInTheirArea() {
        NetworkLayout layout = draw(town(1));
        for (Region region : layout.regions()) {
            if (region.parent() >= 0) {
                Region parent = layout.regions().get(region.parent());
                assertThat(parent.number()).isLessThan(region.number());
                double reach = Math.hypot(region.x() - parent.x(), region.y() - parent.y()) + region.radius();
                assertThat(reach).as("%s in %s", region, parent).isLessThanOrEqualTo(parent.radius());
            }
        }
        Snapshot snapshot = snapshot(town(1));
        for (int v = 0; v < snapshot.actorCount(); v++) {
            Region home = layout.home(v);
            assertThat(Math.hypot(layout.x(v) - home.x(), layout.y(v) - home.y()))
                    .isLessThanOrEqualTo(home.radius());
            if (v < snapshot.size()) {
                assertThat(home.area()).isEqualTo(snapshot.actor(v).area());
            }
        }
    }

    @Test
    void discsOverlapOnlyTheDiscTheyLieIn() {
        List<Region> regions = draw(town(2)).regions();
        for (Region a : regions) {
            for (Region b : regions) {
                if (a.number() < b.number() && a.parent() == b.parent()) {
                    double apart = Math.hypot(a.x() - b.x(), a.y() - b.y());
                    assertThat(apart).as("%s and %s", a, b).isGreaterThanOrEqualTo(a.radius() + b.radius());
                }
            }
        }
    }

    @Test
    void hardlyAnyoneIsDrawnOnTopOfAnother() {
        Snapshot snapshot = snapshot(town(3));
        NetworkLayout layout = NetworkLayout.of(snapshot, 1, Progress.UNWATCHED);
        int close = 0;
        for (int u = 0; u < snapshot.size(); u++) {
            for (int v = u + 1; v < snapshot.size(); v++) {
                close += distance(layout, u, v) < 0.6 ? 1 : 0;
            }
        }
        assertThat(close).isLessThan(snapshot.size() / 50);
    }

    @Test
    void largerAreasHaveLargerDiscsAndCountEveryoneInThem() {
        Snapshot snapshot = snapshot(town(4));
        NetworkLayout layout = NetworkLayout.of(snapshot, 1, Progress.UNWATCHED);
        List<Region> top =
                layout.regions().stream().filter(region -> region.parent() < 0).toList();
        assertThat(top).extracting(Region::area).containsExactlyInAnyOrder("d0", "d1", "town", null);
        assertThat(top.stream().mapToInt(Region::nodes).sum()).isEqualTo(snapshot.size());
        assertThat(top.stream().mapToInt(Region::others).sum()).isEqualTo(snapshot.actorCount() - snapshot.size());
        assertThat(layout.regions()).noneMatch(region -> "empty".equals(region.area()));
        Region small = find(layout, "d0e0");
        Region large = find(layout, "d1e3");
        assertThat(small.nodes()).isLessThan(large.nodes());
        assertThat(small.radius()).isLessThan(large.radius());
    }

    @Test
    void areasWithManyTiesBetweenThemAreNeighbours() {
        List<Area> areas = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int a = 0; a < 8; a++) {
            areas.add(new Area("a" + a, "Area " + a, AreaLevel.DISTRICT, null));
            for (int k = 0; k < 30; k++) {
                actors.add(person("a%dp%02d".formatted(a, k), "a" + a));
                ties.add(knows("a%dp%02d".formatted(a, k), "a%dp%02d".formatted(a ^ 1, (k * 7) % 30)));
            }
        }
        NetworkLayout layout = draw(new NetworkRows(areas, actors, ties, List.of()));
        for (int a = 0; a < 8; a += 2) {
            Region one = find(layout, "a" + a);
            Region other = find(layout, "a" + (a + 1));
            double apart = Math.hypot(one.x() - other.x(), one.y() - other.y());
            assertThat(apart).isLessThan(1.2 * (one.radius() + other.radius()));
        }
    }

    @Test
    void anAssociationWithoutAPlaceIsDrawnWhereMostOfItsMembersAre() {
        Snapshot snapshot = snapshot(town(5));
        NetworkLayout layout = NetworkLayout.of(snapshot, 1, Progress.UNWATCHED);
        assertThat(layout.home(snapshot.indexOf("club")).area()).isEqualTo("d1e3");
        assertThat(layout.home(snapshot.indexOf("council")).area()).isEqualTo("town");
        assertThat(layout.home(snapshot.indexOf("council")).rest()).isTrue();
        assertThat(layout.home(snapshot.indexOf("nobodys")).isUnplaced()).isTrue();
    }

    @Test
    void personsAreLeftOutOfAPictureOfBodies() {
        NetworkRows rows = new NetworkRows(
                List.of(),
                List.of(person("p", null), body("x", null), body("y", null)),
                List.of(new Tie("x", "y", TieType.COLLABORATES_WITH, null, null, null, null, null)),
                List.of());
        Snapshot snapshot = Snapshot.of(rows, new SnapshotQuery(null, TieType.layers(), Unit.BODIES, null), TODAY);
        NetworkLayout layout = NetworkLayout.of(snapshot, 1, Progress.UNWATCHED);
        assertThat(layout.isDrawn(snapshot.indexOf("x"))).isTrue();
        assertThat(layout.isDrawn(snapshot.indexOf("p"))).isFalse();
        assertThatThrownBy(() -> layout.x(snapshot.indexOf("p"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areasThatGoRoundInACircleAreDrawnSideBySide() {
        List<Area> areas = List.of(
                new Area("a", "A", AreaLevel.ESTATE, "b"),
                new Area("b", "B", AreaLevel.ESTATE, "a"),
                new Area("c", "C", AreaLevel.ESTATE, "nowhere"));
        NetworkLayout layout = draw(new NetworkRows(
                areas, List.of(person("p", "a"), person("q", "b"), person("r", "c")), List.of(), List.of()));
        assertThat(layout.regions()).hasSize(3).allMatch(region -> region.parent() == -1);
    }

    @Test
    void theSameNetworkInAnyOrderOfRowsGivesTheSamePicture() {
        NetworkRows rows = town(6);
        Snapshot first = snapshot(rows);
        NetworkLayout one = NetworkLayout.of(first, 7, Progress.UNWATCHED);
        List<Actor> actors = new ArrayList<>(rows.actors());
        List<Tie> ties = new ArrayList<>(rows.ties());
        List<Area> areas = new ArrayList<>(rows.areas());
        Collections.shuffle(actors, new Random(1));
        Collections.shuffle(ties, new Random(2));
        Collections.shuffle(areas, new Random(3));
        NetworkLayout two = draw(new NetworkRows(areas, actors, ties, List.of()), 7);
        assertThat(two.regions()).isEqualTo(one.regions());
        for (int v = 0; v < first.actorCount(); v++) {
            assertThat(two.x(v)).isEqualTo(one.x(v));
            assertThat(two.y(v)).isEqualTo(one.y(v));
        }
        assertThat(draw(rows, 8).regions()).isNotEqualTo(one.regions());
    }

    @Test
    void everyPlaceIsANumber() {
        Snapshot snapshot = snapshot(town(9));
        NetworkLayout layout = NetworkLayout.of(snapshot, 1, Progress.UNWATCHED);
        for (int v = 0; v < snapshot.actorCount(); v++) {
            assertThat(layout.x(v)).isFinite();
            assertThat(layout.y(v)).isFinite();
        }
        assertThat(layout.regions()).allMatch(r -> Double.isFinite(r.x()) && Double.isFinite(r.y()) && r.radius() > 0);
    }

    @Test
    void drawingStopsWhenItIsCancelled() {
        AtomicInteger reports = new AtomicInteger();
        Progress cancelledOnceUnderWay = new Progress() {
            @Override
            public void report(double fraction, String step) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() > 3;
            }
        };
        assertThatThrownBy(() -> NetworkLayout.of(snapshot(town(1)), 1, cancelledOnceUnderWay))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void repulsionOfAQuadtreeIsCloseToTheSumOverAllPairs() {
        Random random = new Random(5);
        double[] x = random.doubles(500, 0, 10).toArray();
        double[] y = random.doubles(500, 0, 10).toArray();
        double[] masses = random.doubles(500, 1, 3).toArray();
        QuadTree tree = new QuadTree();
        tree.build(x, y, masses);
        for (int v = 0; v < 500; v += 25) {
            double pushX = 0;
            double pushY = 0;
            for (int w = 0; w < 500; w++) {
                double dx = x[v] - x[w];
                double dy = y[v] - y[w];
                if (v != w) {
                    pushX += masses[w] * dx / (dx * dx + dy * dy);
                    pushY += masses[w] * dy / (dx * dx + dy * dy);
                }
            }
            tree.push(x[v], y[v]);
            double size = Math.hypot(pushX, pushY);
            assertThat(tree.pushX()).isCloseTo(pushX, within(0.05 * size + 2));
            assertThat(tree.pushY()).isCloseTo(pushY, within(0.05 * size + 2));
        }
    }

    @Test
    void twoPointsOfAQuadtreePushEachOtherExactly() {
        QuadTree tree = new QuadTree();
        tree.build(new double[] {0, 3}, new double[] {0, 4}, new double[] {1, 5});
        tree.push(0, 0);
        assertThat(tree.pushX()).isCloseTo(5 * -3 / 25.0, within(1e-12));
        assertThat(tree.pushY()).isCloseTo(5 * -4 / 25.0, within(1e-12));
    }

    /** Two districts of four estates, growing; persons with friends at home and a few elsewhere; some bodies; some placed nowhere. */
    private static NetworkRows town(long seed) {
        Random random = new Random(seed);
        List<Area> areas = new ArrayList<>(List.of(
                new Area("town", "Town", AreaLevel.MUNICIPALITY, null),
                new Area("empty", "Empty", AreaLevel.DISTRICT, "town")));
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int d = 0; d < 2; d++) {
            areas.add(new Area("d" + d, "District " + d, AreaLevel.DISTRICT, "town"));
            for (int e = 0; e < 4; e++) {
                String estate = "d" + d + "e" + e;
                areas.add(new Area(estate, "Estate " + estate, AreaLevel.ESTATE, "d" + d));
                int persons = 10 + 20 * (4 * d + e);
                for (int k = 0; k < persons; k++) {
                    String id = "%sp%03d".formatted(estate, k);
                    actors.add(person(id, estate));
                    ties.add(knows(id, "%sp%03d".formatted(estate, random.nextInt(persons))));
                    ties.add(knows(id, actors.get(random.nextInt(actors.size())).id()));
                    if (estate.equals("d1e3")) {
                        ties.add(memberOf(id, "club"));
                    }
                    if (k == 0) {
                        ties.add(memberOf(id, "council"));
                    }
                }
            }
            actors.add(person("besides" + d, "d" + d));
        }
        for (int k = 0; k < 12; k++) {
            actors.add(person("nowhere" + k, null));
        }
        actors.addAll(List.of(body("club", null), body("council", null), body("nobodys", null), body("house", "d0e1")));
        return new NetworkRows(areas, actors, ties, List.of());
    }

    private static Region find(NetworkLayout layout, String area) {
        return layout.regions().stream()
                .filter(region -> area.equals(region.area()) && !region.rest())
                .findFirst()
                .orElseThrow();
    }

    private static double distance(NetworkLayout layout, int u, int v) {
        return Math.hypot(layout.x(u) - layout.x(v), layout.y(u) - layout.y(v));
    }

    private static NetworkLayout draw(NetworkRows rows) {
        return draw(rows, 1);
    }

    private static NetworkLayout draw(NetworkRows rows, long seed) {
        return NetworkLayout.of(snapshot(rows), seed, Progress.UNWATCHED);
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

    private static Tie knows(String from, String to) {
        return new Tie(from, to, TieType.KNOWS, null, null, null, null, null);
    }

    private static Tie memberOf(String person, String body) {
        return new Tie(person, body, TieType.MEMBER_OF, null, null, null, null, null);
    }
}
